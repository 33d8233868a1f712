import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { client } from '../../../../data/client.ts';
import { day, dayAndTime } from '../../../../data/say.ts';
import { toast } from '../../../../data/toasts.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Card } from '../../../../kit/Card.tsx';
import { Field } from '../../../../kit/Field.tsx';
import { IconButton } from '../../../../kit/IconButton.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { useSaving } from '../../parts/useSaving.ts';
import { Problem } from '../../parts/Problem.tsx';
import { makePasskey } from './makePasskey.ts';

type Passkey = Awaited<ReturnType<typeof client.passkeys.list>>['items'][number];

/** Keys of this person's devices. */
export function PasskeysCard() {
  const { t } = useLingui();
  const [removing, setRemoving] = useState<Passkey | null>(null);
  const saving = useSaving('passkeys', 'secondFactor');
  const { data } = useQuery({
    queryKey: ['passkeys'],
    queryFn: async ({ signal }) => (await client.passkeys.list({ signal })).items,
  });
  const add = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = new FormData(form).get('name');
    const done = await saving.save(async () => {
      await makePasskey(typeof name === 'string' ? name : '');
      return true;
    });
    if (done === null) return;
    form.reset();
    toast(t`The passkey is kept`);
  };
  const remove = async ({ id }: Passkey) => {
    const done = await saving.save(async () => {
      await client.passkeys.remove({ params: { passkeyId: id } });
      return true;
    });
    setRemoving(null);
    if (done !== null) toast(t`The passkey is removed`);
  };
  return (
    <Card title={<Trans>Passkeys</Trans>} about={<Trans>They sign you in without a password.</Trans>}>
      <ul className="grid gap-1 text-sm">
        {data?.map((passkey) => (
          <PasskeyRow key={passkey.id} passkey={passkey} onRemove={() => setRemoving(passkey)} />
        ))}
      </ul>
      <form className="mt-2 flex flex-wrap items-end gap-2" onSubmit={(event) => void add(event)}>
        <Field label={t`Name of the device`} name="name" required maxLength={60} className="min-w-48" />
        <Button type="submit" disabled={saving.isSaving}>
          <Trans>Add a passkey</Trans>
        </Button>
      </form>
      <Problem problem={saving.problem} />
      {saving.dialog}
      {removing !== null && (
        <ConfirmDialog
          title={t`Remove the passkey ${removing.name}`}
          act={t`Remove it`}
          isBusy={saving.isSaving}
          problem={null}
          onAct={() => void remove(removing)}
          onClose={() => setRemoving(null)}
        >
          <Trans>The device does not sign you in any more. Delete it there, too.</Trans>
        </ConfirmDialog>
      )}
    </Card>
  );
}

function PasskeyRow({ passkey, onRemove }: { passkey: Passkey; onRemove: () => void }) {
  const { t } = useLingui();
  return (
    <li className="flex flex-wrap items-center gap-2">
      <span className="font-medium">{passkey.name}</span>
      <span className="text-ink-3">
        <Trans>made {day(passkey.madeAt)}</Trans>
        {passkey.usedAt !== null && (
          <>
            {' · '}
            <Trans>used {dayAndTime(passkey.usedAt)}</Trans>
          </>
        )}
      </span>
      <IconButton label={t`Remove ${passkey.name}`} onClick={onRemove}>
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </li>
  );
}
