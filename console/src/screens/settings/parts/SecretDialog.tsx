import { Trans, useLingui } from '@lingui/react/macro';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';

interface SecretDialogProps {
  title: string;
  /** What to do with it. */
  about: string;
  /** It is shown this once. */
  secret: string;
  onClose: () => void;
}

/** Something that is told once: a link, a token, codes. */
export function SecretDialog({ title, about, secret, onClose }: SecretDialogProps) {
  const { t } = useLingui();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <Dialog title={title} onClose={onClose} width={520}>
      <div className="grid gap-3">
        <p className="text-sm text-ink-2">{about}</p>
        <textarea
          readOnly
          aria-label={title}
          value={secret}
          rows={secret.includes('\n') ? 6 : 3}
          className="mono w-full rounded-sm border border-line-2 bg-sunken p-2 text-sm break-all"
          onFocus={(event) => event.currentTarget.select()}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={() => void copy().catch(() => setCopied(false))}>
            {isCopied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
            {isCopied ? t`Copied` : t`Copy`}
          </Button>
          <Button tone="solid" onClick={onClose}>
            <Trans>I have kept it</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
