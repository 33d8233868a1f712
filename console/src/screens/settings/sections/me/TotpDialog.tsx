import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type SyntheticEvent } from 'react';
import { client } from '../../../../data/client.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Dialog } from '../../../../kit/Dialog.tsx';
import { Field } from '../../../../kit/Field.tsx';
import { useSaving } from '../../parts/useSaving.ts';
import { QrCode } from './QrCode.tsx';

interface TotpDialogProps {
  begun: { secret: string; uri: string };
  /** With the recovery codes. */
  onDone: (recoveryCodes: readonly string[]) => void;
  onClose: () => void;
}

/** Scan, type a code, done: it counts when a code of it was right. */
export function TotpDialog({ begun: { secret, uri }, onDone, onClose }: TotpDialogProps) {
  const { t } = useLingui();
  const [code, setCode] = useState('');
  const saving = useSaving('secondFactor');
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const done = await saving.save(() => client.secondFactor.confirmTotp({ body: { code } }));
    if (done !== null) onDone(done.recoveryCodes);
  };
  return (
    <Dialog title={t`Set up an authenticator app`} onClose={onClose} width={420}>
      <form className="grid justify-items-center gap-3" onSubmit={(event) => void submit(event)}>
        <p className="text-sm text-ink-2">
          <Trans>Scan this with the app, or type the secret into it. Then type the code that it shows.</Trans>
        </p>
        <QrCode text={uri} label={t`Code to scan with the authenticator app`} />
        <code className="mono text-sm break-all select-all">{secret}</code>
        <Field
          className="w-full"
          label={t`Code of six digits`}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          autoFocus
          value={code}
          problem={saving.problem?.message ?? null}
          onChange={({ target }) => setCode(target.value.trim())}
        />
        <Button type="submit" tone="solid" disabled={code.length !== 6 || saving.isSaving}>
          <Trans>Confirm</Trans>
        </Button>
      </form>
    </Dialog>
  );
}
