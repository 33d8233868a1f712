import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../data/client.ts';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { EntryPage } from './EntryPage.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import { Problem } from './Problem.tsx';
import { SecondFactorForm } from './SecondFactorForm.tsx';
import { linkToken } from './linkToken.ts';
import { usePending } from './usePending.ts';
import { submitted, textOf } from '../../kit/submitted.ts';

/** By an invitation's link, or that of the first start: one chooses a password and is in. */
export function Welcome() {
  const [token] = useState(linkToken);
  const [owes, setOwes] = useState(false);
  const router = useRouter();
  const enter = () => router.history.push('/inbox');
  return (
    <EntryPage title={<Trans>Welcome to Loopline</Trans>}>
      {owes ? (
        <SecondFactorForm onDone={enter} />
      ) : (
        <Accept token={token} onDone={(level) => (level === 'pending' ? setOwes(true) : enter())} />
      )}
    </EntryPage>
  );
}

function Accept({ token, onDone }: { token: string; onDone: (level: string) => void }) {
  const { t } = useLingui();
  const { isPending, problem, run } = usePending();
  const accept = (form: FormData) =>
    run(async () => {
      const name = textOf(form, 'name').trim();
      const { level } = await client.access.accept({
        body: { token, password: textOf(form, 'password'), ...(name !== '' && { name }) },
      });
      onDone(level);
    });
  if (token === '')
    return <Problem words={t`This link is not whole. Copy all of it, also what follows the #.`} />;
  return (
    <form onSubmit={submitted(accept)} className="grid gap-3">
      <Field
        label={t`Your name`}
        name="name"
        autoComplete="name"
        hint={t`Empty: as your invitation has it`}
      />
      <NewPasswordField />
      <Problem words={problem} />
      <Button type="submit" tone="solid" disabled={isPending}>
        <Trans>Come in</Trans>
      </Button>
    </form>
  );
}
