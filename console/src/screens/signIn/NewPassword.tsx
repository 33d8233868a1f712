import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../data/client.ts';
import { Button } from '../../kit/Button.tsx';
import { EntryPage } from './EntryPage.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import { Problem } from './Problem.tsx';
import { linkToken } from './linkToken.ts';
import { usePending } from './usePending.ts';
import { submitted, textOf } from '../../kit/submitted.ts';

/** By a link that an administrator made for who forgot their password. */
export function NewPassword() {
  const { t } = useLingui();
  const [token] = useState(linkToken);
  const [isDone, setDone] = useState(false);
  const { isPending, problem, run } = usePending();
  const set = (form: FormData) =>
    run(async () => {
      await client.access.resetPassword({ body: { token, password: textOf(form, 'password') } });
      setDone(true);
    });
  return (
    <EntryPage title={<Trans>A new password</Trans>}>
      {isDone ? (
        <p className="grid gap-3">
          <Trans>Your password is set.</Trans>
          <Link to="/sign-in" className="text-accent underline">
            <Trans>Sign in</Trans>
          </Link>
        </p>
      ) : token === '' ? (
        <Problem words={t`This link is not whole. Copy all of it, also what follows the #.`} />
      ) : (
        <form onSubmit={submitted(set)} className="grid gap-3">
          <NewPasswordField />
          <Problem words={problem} />
          <Button type="submit" tone="solid" disabled={isPending}>
            <Trans>Set it</Trans>
          </Button>
        </form>
      )}
    </EntryPage>
  );
}
