import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { client } from '../../data/client.ts';
import { problemWords } from '../../data/problemWords.ts';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { EnrolTotp } from './EnrolTotp.tsx';
import { Problem } from './Problem.tsx';
import { showPasskey } from '../../data/showPasskey.ts';
import { usePending } from './usePending.ts';
import { submitted, textOf } from '../../kit/submitted.ts';

/** The second factor that a sign-in owes: a code, a recovery code, a passkey; who has none yet makes one. */
export function SecondFactorForm({ onDone }: { onDone: () => void }) {
  const factors = useQuery({
    queryKey: ['secondFactor'],
    queryFn: ({ signal }) => client.secondFactor.read({ signal }),
  });
  if (factors.error) return <Problem words={problemWords(factors.error)} />;
  if (!factors.data) return null;
  const { hasTotp, passkeys } = factors.data;
  if (!hasTotp && passkeys === 0) return <EnrolTotp onDone={onDone} />;
  return <Prove hasTotp={hasTotp} hasPasskey={passkeys > 0} onDone={onDone} />;
}

interface ProveProps {
  hasTotp: boolean;
  hasPasskey: boolean;
  onDone: () => void;
}

function Prove({ hasTotp, hasPasskey, onDone }: ProveProps) {
  const { t } = useLingui();
  const [isRecovery, setRecovery] = useState(false);
  const { isPending, problem, run } = usePending();
  const show = (form: FormData) =>
    run(async () => {
      const given = textOf(form, 'code').trim();
      await client.secondFactor.pass({ body: isRecovery ? { recoveryCode: given } : { code: given } });
      onDone();
    });
  const offerPasskey = () =>
    run(async () => {
      const passkey = await showPasskey(await client.secondFactor.proofOptions());
      await client.secondFactor.pass({ body: { passkey } });
      onDone();
    });
  return (
    <div className="grid gap-3">
      {(hasTotp || isRecovery) && (
        <form onSubmit={submitted(show)} className="grid gap-3">
          <Field
            key={String(isRecovery)}
            label={isRecovery ? t`Recovery code` : t`Code of the authenticator app`}
            name="code"
            inputMode={isRecovery ? 'text' : 'numeric'}
            autoComplete="one-time-code"
            required
            autoFocus
          />
          <Button type="submit" tone="solid" disabled={isPending}>
            <Trans>Go on</Trans>
          </Button>
        </form>
      )}
      <Problem words={problem} />
      {hasPasskey && (
        <Button disabled={isPending} onClick={() => void offerPasskey()}>
          <KeyRound size={14} aria-hidden />
          <Trans>Use a passkey</Trans>
        </Button>
      )}
      <Button tone="quiet" onClick={() => setRecovery(!isRecovery)}>
        {isRecovery ? <Trans>Use the authenticator app</Trans> : <Trans>Use a recovery code</Trans>}
      </Button>
    </div>
  );
}
