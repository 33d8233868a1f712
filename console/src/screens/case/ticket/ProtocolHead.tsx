import { Trans, useLingui } from '@lingui/react/macro';
import { Copy } from 'lucide-react';
import { IconButton } from '../../../kit/IconButton.tsx';
import { copyProtocol } from './copyProtocol.ts';

/** The number that the customer has, too. */
export function ProtocolHead({ protocolNumber }: { protocolNumber: string }) {
  const { t } = useLingui();
  const copied = t`Protocol copied`;
  return (
    <>
      <div className="flex h-[25px] items-center gap-2">
        <div className="min-w-0 flex-1">
          <div className="cap">
            <Trans>Protocol</Trans>
          </div>
          <div className="mono text-[14.5px] leading-[17px] font-semibold">{protocolNumber}</div>
        </div>
        <IconButton label={t`Copy protocol`} onClick={() => void copyProtocol(protocolNumber, copied)}>
          <Copy size={13} aria-hidden />
        </IconButton>
      </div>
      <div className="perf mt-[10px] mb-2.5" />
    </>
  );
}
