import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../data/client.ts';
import { problemWords } from '../../data/problemWords.ts';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { QrCode } from '../../kit/QrCode.tsx';
import { Problem } from './Problem.tsx';
import { usePending } from './usePending.ts';
import { submitted, textOf } from '../../kit/submitted.ts';

/** An authenticator app, made where it is owed: scan, show a code, keep the recovery codes. */
export function EnrolTotp({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const { isPending, problem, run } = usePending();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const begun = useQuery({
    queryKey: ['totp', 'begun'],
    queryFn: () => client.secondFactor.beginTotp(),
    gcTime: 0,
  });
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  if (begun.error) return <Problem words={problemWords(begun.error)} />;
  if (!begun.data) return null;
  const confirm = (form: FormData) =>
    run(async () => {
      const { recoveryCodes } = await client.secondFactor.confirmTotp({
        body: { code: textOf(form, 'code').trim() },
      });
      setCodes(recoveryCodes);
    });
  return (
    <form onSubmit={submitted(confirm)} className="grid gap-3 text-sm">
      <p>
        <Trans>Your role signs in with a second factor. Scan this with an authenticator app.</Trans>
      </p>
      <QrCode text={begun.data.uri} label={t`Code for the authenticator app`} />
      <p className="text-ink-2">
        <Trans>
          Or type: <span className="mono break-all">{begun.data.secret}</span>
        </Trans>
      </p>
      <Field
        label={t`Code of the app`}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
      />
      <Problem words={problem} />
      <Button type="submit" tone="solid" disabled={isPending}>
        <Trans>Go on</Trans>
      </Button>
    </form>
  );
}

function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  return (
    <div className="grid gap-3 text-sm">
      <p>
        <Trans>Keep these recovery codes in a safe place. They are shown this once; each works once.</Trans>
      </p>
      <ul className="mono grid grid-cols-1 gap-1">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button tone="solid" onClick={onDone}>
        <Trans>I have kept them</Trans>
      </Button>
    </div>
  );
}
