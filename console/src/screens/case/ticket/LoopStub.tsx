import { Trans, useLingui } from '@lingui/react/macro';
import { HolderMark } from '../../../kit/HolderMark.tsx';
import type { CaseLoop } from '../caseQueries.ts';
import { wordsOfName } from '../../../data/wordsOfName.ts';
import { usePeople } from '../usePeople.ts';
import { ProtocolHead } from './ProtocolHead.tsx';
import { Row, Rows, Stub } from './Stub.tsx';

/** The stub of a matter that no person has work with: its protocol, and who owns it. */
export function LoopStub({ loop }: { loop: CaseLoop }) {
  const { t } = useLingui();
  const { holderOf, wordsOf } = usePeople();
  return (
    <Stub label={t`Protocol`}>
      <ProtocolHead protocolNumber={loop.protocolNumber} />
      <Rows>
        {loop.owner !== null && (
          <Row label={<Trans>Owner</Trans>}>
            <HolderMark holder={holderOf(loop.owner)} size={17} />
            <span className="truncate">{wordsOf(loop.owner)}</span>
          </Row>
        )}
        <Row label={<Trans>Reason</Trans>}>
          <span className="truncate">{wordsOfName(loop.reason)}</span>
        </Row>
      </Rows>
    </Stub>
  );
}
