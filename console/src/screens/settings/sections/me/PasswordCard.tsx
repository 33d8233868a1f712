import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type SyntheticEvent } from 'react';
import { client } from '../../../../data/client.ts';
import { toast } from '../../../../data/toasts.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Card } from '../../../../kit/Card.tsx';
import { Field } from '../../../../kit/Field.tsx';
import { useSaving } from '../../parts/useSaving.ts';

/** Another password; all other sessions end. Nothing of it is kept on this machine. */
export function PasswordCard() {
  const { t } = useLingui();
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const saving = useSaving('sessions');
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const done = await saving.save(async () => {
      await client.access.changePassword({ body: { present, next } });
      return true;
    });
    if (done === null) return;
    setPresent('');
    setNext('');
    toast(t`The password is changed; all other sessions have ended`);
  };
  return (
    <Card title={<Trans>Password</Trans>}>
      <form className="grid max-w-md gap-3" onSubmit={(event) => void submit(event)}>
        <Field
          label={t`Present password`}
          type="password"
          autoComplete="current-password"
          value={present}
          onChange={({ target }) => setPresent(target.value)}
        />
        <Field
          label={t`New password`}
          type="password"
          autoComplete="new-password"
          value={next}
          problem={saving.problem?.message ?? null}
          onChange={({ target }) => setNext(target.value)}
        />
        <div>
          <Button type="submit" disabled={present === '' || next === '' || saving.isSaving}>
            <Trans>Change the password</Trans>
          </Button>
        </div>
      </form>
      {saving.dialog}
    </Card>
  );
}
