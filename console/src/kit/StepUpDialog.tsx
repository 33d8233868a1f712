import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { client } from '../data/client.ts';
import { showPasskey } from '../data/showPasskey.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Field } from './Field.tsx';

interface StepUpDialogProps {
  onProved: () => void;
  onGiveUp: () => void;
}

type ProofBody = NonNullable<NonNullable<Parameters<typeof client.secondFactor.stepUp>[0]>['body']>;

/** Asks once more who it is: by a passkey, or by the password and a code of the authenticator app. */
export function StepUpDialog({ onProved, onGiveUp }: StepUpDialogProps) {
  const { t } = useLingui();
  const factors = useQuery({
    queryKey: ['secondFactor'],
    queryFn: ({ signal }) => client.secondFactor.read({ signal }),
    staleTime: 0,
  });
  const { problem, isBusy, prove } = useProof(onProved);
  const { hasTotp = false, passkeys = 0 } = factors.data ?? {};
  return (
    <Dialog title={t`Is it still you?`} onClose={onGiveUp} width={400}>
      <form className="grid gap-3" onSubmit={(event) => prove(() => shownIn(event))}>
        <p className="text-sm text-ink-2">
          <Trans>This needs a fresh proof of who you are. It holds for a few minutes.</Trans>
        </p>
        <Field
          label={t`Password`}
          name="password"
          type="password"
          autoComplete="current-password"
          autoFocus
        />
        {hasTotp && (
          <Field
            label={t`Code of your authenticator app`}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="[0-9]{6}"
            maxLength={6}
          />
        )}
        {problem !== null && (
          <p role="alert" className="text-sm text-hot">
            {problem}
          </p>
        )}
        <Answers isBusy={isBusy} hasPasskey={passkeys > 0} onGiveUp={onGiveUp} prove={prove} />
      </form>
    </Dialog>
  );
}

interface AnswersProps {
  isBusy: boolean;
  hasPasskey: boolean;
  onGiveUp: () => void;
  prove: ReturnType<typeof useProof>['prove'];
}

function Answers({ isBusy, hasPasskey, onGiveUp, prove }: AnswersProps) {
  return (
    <div className="flex flex-wrap justify-end gap-2">
      {hasPasskey && (
        <Button
          className="mr-auto"
          disabled={isBusy}
          onClick={() =>
            prove(async () => ({
              proof: { passkey: await showPasskey(await client.secondFactor.proofOptions()) },
            }))
          }
        >
          <KeyRound size={14} aria-hidden />
          <Trans>Use a passkey</Trans>
        </Button>
      )}
      <Button onClick={onGiveUp}>
        <Trans>Cancel</Trans>
      </Button>
      <Button type="submit" tone="solid" disabled={isBusy}>
        <Trans>Confirm</Trans>
      </Button>
    </div>
  );
}

function shownIn(event: SyntheticEvent<HTMLFormElement>): ProofBody {
  event.preventDefault();
  const given = new FormData(event.currentTarget);
  const text = (name: string) => {
    const value = given.get(name);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const [password, code] = [text('password'), text('code')];
  return { ...(password !== null && { password }), ...(code !== null && { proof: { code } }) };
}

function useProof(onProved: () => void) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  function prove(shown: () => ProofBody | Promise<ProofBody>): void {
    const body = shown();
    setBusy(true);
    setProblem(null);
    Promise.resolve(body)
      .then((given) => client.secondFactor.stepUp({ body: given }))
      .then(onProved, (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
      .finally(() => setBusy(false));
  }
  return { problem, isBusy, prove };
}
