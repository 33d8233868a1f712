import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type SyntheticEvent } from 'react';
import { client } from '../../../../data/client.ts';
import { toast } from '../../../../data/toasts.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Card } from '../../../../kit/Card.tsx';
import { Field } from '../../../../kit/Field.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { useSaving } from '../../parts/useSaving.ts';
import { Checks } from './Checks.tsx';
import { ConfigurationLines } from './ConfigurationLines.tsx';
import type { Check } from './useTroubleWords.ts';

const NONE = { accessToken: '', appSecret: '', phoneNumberId: '', businessId: '' };
export type Entered = typeof NONE;

const isSecret = (name: keyof Entered) => name === 'accessToken' || name === 'appSecret';

type Looked = Awaited<ReturnType<typeof client.setup.checkNumber>>;

interface NumberGuideProps {
  /** A number that gets new credentials; null: a new one. */
  renewed: { phoneNumberId: string; businessId: string } | null;
  onDone: () => void;
}

/** Connects a WhatsApp number: each step is looked at, at the provider, and nothing is kept before it is right. */
export function NumberGuide({ renewed, onDone }: NumberGuideProps) {
  const { t } = useLingui();
  const { entered, setEntered, looked, saving, look, connect, subscribe } = useConnecting({
    renewed,
    onDone,
  });
  const isNew = renewed === null;
  const field = (name: keyof Entered, label: string) => (
    <Field
      label={label}
      hint={!isNew && isSecret(name) ? t`Leave it empty to keep the one that is there` : undefined}
      type={isSecret(name) ? 'password' : 'text'}
      autoComplete="off"
      disabled={!isNew && !isSecret(name)}
      value={entered[name]}
      problem={saving.problemAt(name)}
      onChange={({ target }) => setEntered({ ...entered, [name]: target.value.trim() })}
    />
  );
  return (
    <Card
      title={isNew ? t`Connect a WhatsApp number` : t`New credentials`}
      about={
        <Trans>
          Each step is looked at, at the provider. Token and secret are kept sealed and never shown again.
        </Trans>
      }
    >
      <form className="grid gap-3" onSubmit={(event) => void look(event)}>
        <div className="grid gap-3 md:grid-cols-2">
          {field('phoneNumberId', t`Id of the phone number`)}
          {field('businessId', t`Id of the business account`)}
          {field('accessToken', t`Access token`)}
          {field('appSecret', t`App secret`)}
        </div>
        <Problem problem={saving.isElsewhere(Object.keys(NONE)) ? saving.problem : null} />
        <div className="flex flex-wrap gap-2">
          <Button tone="solid" disabled={saving.isSaving} onClick={() => void connect()}>
            {isNew ? <Trans>Connect the number</Trans> : <Trans>Keep the new credentials</Trans>}
          </Button>
          <Button type="submit" disabled={saving.isSaving || entered.accessToken === ''}>
            <Trans>Check the number</Trans>
          </Button>
          {!isNew && (
            <Button tone="quiet" onClick={onDone}>
              <Trans>Cancel</Trans>
            </Button>
          )}
        </div>
      </form>
      <div role="status" className="mt-3 grid gap-3 empty:hidden">
        {looked !== null && (
          <Checks checks={looked.checks} isBusy={saving.isSaving} onSubscribe={() => void subscribe()} />
        )}
        {looked?.lines && <ConfigurationLines looked={looked.lines} />}
      </div>
      {saving.dialog}
    </Card>
  );
}

/** What was entered, and what the provider says of it. */
function useConnecting({ renewed, onDone }: NumberGuideProps) {
  const { t } = useLingui();
  const [entered, setEntered] = useState<Entered>({ ...NONE, ...renewed });
  const [looked, setLooked] = useState<{ checks: readonly Check[]; lines: Looked | null } | null>(null);
  const saving = useSaving('channels', 'numbers', 'templates');
  const asked = { ...entered, appSecret: entered.appSecret === '' ? undefined : entered.appSecret };
  const look = async (event?: SyntheticEvent) => {
    event?.preventDefault();
    const told = await saving.save(() => client.setup.checkNumber({ body: asked }));
    setLooked(told && { checks: told.checks, lines: told });
  };
  const connect = async () => {
    const body = { ...asked, accessToken: entered.accessToken === '' ? undefined : entered.accessToken };
    const told = await saving.save(() => client.setup.keepNumber({ body }));
    setLooked(told && { checks: told.checks, lines: null });
    if (told?.isKept !== true) return;
    setEntered(NONE);
    toast(t`The number is connected`);
    onDone();
  };
  const subscribe = async () => {
    const done = await saving.save(() => client.setup.subscribeNumber({ body: asked }));
    if (done !== null) await look();
  };
  return { entered, setEntered, looked, saving, look, connect, subscribe };
}
