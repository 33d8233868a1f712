import { Trans } from '@lingui/react/macro';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { EntryPage } from './EntryPage.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SecondFactorForm } from './SecondFactorForm.tsx';
import { Providers } from './Providers.tsx';
import { Problem } from './Problem.tsx';

/** By password and second factor, by a passkey, or at the business's own provider. Leads to where one wanted to go. */
export function SignIn() {
  const search = useSearch({ from: '/sign-in' });
  const [owes, setOwes] = useState(search.owes ?? false);
  const router = useRouter();
  const enter = () => router.history.push(search.to ?? '/inbox');
  return (
    <EntryPage title={<Trans>Sign in</Trans>}>
      <div className="grid gap-4">
        <Problem words={search.problem ?? null} />
        {owes ? (
          <SecondFactorForm onDone={enter} />
        ) : (
          <>
            <PasswordForm onDone={(level) => (level === 'pending' ? setOwes(true) : enter())} />
            <Providers onDone={enter} />
          </>
        )}
      </div>
    </EntryPage>
  );
}
