import { Trans, useLingui } from '@lingui/react/macro';
import { useMay, useMe } from '../../../data/me.ts';
import { dayAndTime, money } from '../../../data/say.ts';
import { Button } from '../../../kit/Button.tsx';
import type { LoopActions } from '../caseQueries.ts';
import { usePeople } from '../usePeople.ts';
import type { StateActs } from './useStateActs.ts';

interface SecondApprovalProps {
  approval: NonNullable<LoopActions['approval']>;
  acts: StateActs;
}

/** Somebody asked for a second yes: who, for how much, until when; and the yes or no of whoever may give it. */
export function SecondApproval({ approval, acts }: SecondApprovalProps) {
  const { t } = useLingui();
  const { id: me } = useMe();
  const { nameOf } = usePeople();
  const isMine = approval.askedBy === me;
  const maySecond = useMay('approval.second') && !isMine;
  const amount = money(approval.money);
  const name = nameOf(approval.askedBy);
  const isBusy = acts.isBusy || acts.held !== null;
  return (
    <div className="grid gap-1.5 rounded-sm border border-warn-line bg-warn-soft p-2 text-xs">
      <p>
        {isMine ? (
          <Trans>You asked a second person to approve {amount}.</Trans>
        ) : (
          <Trans>
            {name} asks a second person to approve {amount}.
          </Trans>
        )}{' '}
        <span className="text-ink-2">
          <Trans>Until {dayAndTime(approval.until)}</Trans>
        </span>
      </p>
      <div className="flex flex-wrap gap-1.5">
        {maySecond && (
          <>
            <Button
              size="sm"
              tone="solid"
              disabled={isBusy}
              onClick={() => acts.second(approval.id, 'grant', t`Second approval · ${amount}`)}
            >
              <Trans>Approve {amount}</Trans>
            </Button>
            <Button
              size="sm"
              disabled={isBusy}
              onClick={() => acts.second(approval.id, 'refuse', t`Refuse · ${amount}`)}
            >
              <Trans>Refuse</Trans>
            </Button>
          </>
        )}
        {isMine && (
          <Button
            size="sm"
            disabled={isBusy}
            onClick={() => acts.second(approval.id, 'withdraw', t`Take back · ${amount}`)}
          >
            <Trans>Take back the request</Trans>
          </Button>
        )}
      </div>
    </div>
  );
}
