import { Trans, useLingui } from '@lingui/react/macro';
import { client } from '../../data/client.ts';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { Problem } from './Problem.tsx';
import { usePending } from './usePending.ts';
import { submitted, textOf } from '../../kit/submitted.ts';

type Level = Awaited<ReturnType<typeof client.access.signIn>>['level'];

/** `name`: who it is, when that is known already. */
export function PasswordForm({ name, onDone }: { name?: string; onDone: (level: Level) => void }) {
  const { t } = useLingui();
  const { isPending, problem, run } = usePending();
  const signIn = (form: FormData) =>
    run(async () => {
      const body = { name: name ?? textOf(form, 'name'), password: textOf(form, 'password') };
      const { level } = await client.access.signIn({ body });
      onDone(level);
    });
  return (
    <form onSubmit={submitted(signIn)} className="grid gap-3">
      {name === undefined && (
        <Field label={t`Name or e-mail`} name="name" autoComplete="username" required autoFocus />
      )}
      <Field
        label={t`Password`}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        autoFocus={name !== undefined}
      />
      <Problem words={problem} />
      <Button type="submit" tone="solid" disabled={isPending}>
        <Trans>Sign in</Trans>
      </Button>
    </form>
  );
}
