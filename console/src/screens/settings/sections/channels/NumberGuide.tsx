import { Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { client } from '../../../../data/client.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Card } from '../../../../kit/Card.tsx';
import { Field } from '../../../../kit/Field.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { useSaving } from '../../parts/useSaving.ts';
import { ConfigurationLines } from './ConfigurationLines.tsx';

type Looked = Awaited<ReturnType<typeof client.setup.checkNumber>>;
type Check = Looked['checks'][number];

/** Connects a WhatsApp number: each step is looked at, at the provider, and what is left is said in lines to paste. */
export function NumberGuide() {
  const { t } = useLingui();
  const [asked, setAsked] = useState({ accessToken: '', phoneNumberId: '', businessId: '' });
  const [looked, setLooked] = useState<Looked | null>(null);
  const saving = useSaving();
  const look = async (event?: SyntheticEvent) => {
    event?.preventDefault();
    setLooked(await saving.save(() => client.setup.checkNumber({ body: asked })));
  };
  const subscribe = async () => {
    const done = await saving.save(() => client.setup.subscribeNumber({ body: asked }));
    if (done !== null) await look();
  };
  const field = (name: keyof typeof asked, label: string, type: 'text' | 'password') => (
    <Field
      label={label}
      type={type}
      autoComplete="off"
      value={asked[name]}
      problem={saving.problemAt(name)}
      onChange={({ target }) => setAsked({ ...asked, [name]: target.value.trim() })}
    />
  );
  return (
    <Card
      title={<Trans>Connect a WhatsApp number</Trans>}
      about={
        <Trans>Each step is looked at, at the provider. The token is used for this and kept nowhere.</Trans>
      }
    >
      <form className="grid gap-3" onSubmit={(event) => void look(event)}>
        <div className="grid gap-3 md:grid-cols-3">
          {field('accessToken', t`Access token`, 'password')}
          {field('phoneNumberId', t`Id of the phone number`, 'text')}
          {field('businessId', t`Id of the business account`, 'text')}
        </div>
        <Problem problem={saving.isElsewhere(Object.keys(asked)) ? saving.problem : null} />
        <div>
          <Button type="submit" disabled={saving.isSaving}>
            <Trans>Check the number</Trans>
          </Button>
        </div>
      </form>
      <div role="status" className="mt-3 grid gap-3">
        {looked !== null && <Checks checks={looked.checks} onSubscribe={() => void subscribe()} />}
        {looked !== null && <ConfigurationLines looked={looked} />}
      </div>
    </Card>
  );
}

function Checks({ checks, onSubscribe }: { checks: readonly Check[]; onSubscribe: () => void }) {
  const { t } = useLingui();
  const words = {
    token: t`Access token`,
    number: t`Phone number`,
    business: t`Business account`,
    subscription: t`Webhooks`,
    templates: t`Templates`,
  };
  return (
    <ol aria-label={t`Steps`} className="grid gap-1 text-sm">
      {checks.map(({ step, isDone, detail }) => (
        <li key={step} className="flex flex-wrap items-center gap-2">
          {isDone ? (
            <CircleCheck size={15} aria-label={t`done`} className="text-done" />
          ) : (
            <CircleAlert size={15} aria-label={t`not done`} className="text-hot" />
          )}
          <span className="font-semibold">{words[step]}</span>
          <span className="min-w-0 break-words text-ink-2">{detail}</span>
          {step === 'subscription' && !isDone && (
            <Button size="sm" onClick={onSubscribe}>
              <Trans>Subscribe the app</Trans>
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
