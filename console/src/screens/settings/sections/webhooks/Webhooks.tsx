import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Pause, Play, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { ACTIVITY_KINDS } from '../../../../../../src/api/activityKinds.ts';
import { client } from '../../../../data/client.ts';
import { toast } from '../../../../data/toasts.ts';
import { Badge } from '../../../../kit/Badge.tsx';
import type { FieldSpec } from '../../parts/fieldSpec.ts';
import { Collection } from '../../parts/Collection.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { SecretDialog } from '../../parts/SecretDialog.tsx';
import { useSaving } from '../../parts/useSaving.ts';
import { Deliveries } from './Deliveries.tsx';

type Webhook = Awaited<ReturnType<typeof client.webhooks.list>>['webhooks'][number];
type Kind = (typeof ACTIVITY_KINDS)[number];

interface WebhookValues {
  url: string;
  kinds: string[];
}

/** Addresses outside that are told what happens. */
export function Webhooks() {
  const { t } = useLingui();
  const fields = useFields();
  const saving = useSaving('webhooks');
  const [secret, setSecret] = useState<string | null>(null);
  const put = (webhook: Webhook, state: 'active' | 'paused') =>
    void saving
      .save(() => client.webhooks.change({ params: { webhookId: webhook.id }, body: { state } }))
      .then((done) => done !== null && toast(state === 'active' ? t`It goes on where it was` : t`Paused`));
  const renew = async ({ id }: Webhook) => {
    const made = await saving.save(() => client.webhooks.renewSecret({ params: { webhookId: id } }));
    if (made !== null) setSecret(made.secret);
  };
  return (
    <>
      <Collection<Webhook, WebhookValues>
        spec={{
          title: t`Outgoing webhooks`,
          about: t`Addresses that are told what happens, signed. What fails is tried again for a day and a half.`,
          key: 'webhooks',
          load: async (signal) => (await client.webhooks.list({ signal })).webhooks,
          idOf: ({ id }) => id,
          nameOf: ({ url }) => url,
          row: (webhook) => <WebhookRow webhook={webhook} />,
          empty: t`Add the address of the system that should follow along.`,
          edit: {
            add: t`New webhook`,
            fields,
            valuesOf,
            save: async (values, webhook) => setSecret(await saveWebhook(values, webhook)),
          },
          actions: (webhook) => [
            webhook.state === 'active'
              ? { words: t`Pause`, icon: Pause, run: () => put(webhook, 'paused') }
              : { words: t`Go on`, icon: Play, run: () => put(webhook, 'active') },
            { words: t`Make a new secret`, icon: RefreshCw, run: () => void renew(webhook) },
          ],
          more: ({ id }) => <Deliveries webhookId={id} />,
          remove: {
            act: t`Remove the webhook`,
            about: () => t`The address is told nothing any more, and its deliveries are forgotten.`,
            run: ({ id }) => client.webhooks.remove({ params: { webhookId: id } }),
          },
        }}
        above={<Problem problem={saving.problem} />}
      />
      {saving.dialog}
      {secret !== null && (
        <SecretDialog
          title={t`Secret of the webhook`}
          about={t`The receiver checks signatures with it. It is not shown again.`}
          secret={secret}
          onClose={() => setSecret(null)}
        />
      )}
    </>
  );
}

function valuesOf(webhook: Webhook | null): WebhookValues {
  return { url: webhook?.url ?? '', kinds: webhook?.kinds ?? [] };
}

/** Gives the secret of a new one. */
async function saveWebhook({ url, kinds }: WebhookValues, webhook: Webhook | null): Promise<string | null> {
  const body = { url, kinds: kinds as Kind[] }; // the options of the form
  if (webhook === null) return (await client.webhooks.make({ body })).secret;
  await client.webhooks.change({ params: { webhookId: webhook.id }, body });
  return null;
}

function WebhookRow({ webhook: { state, pausedBecause, queued, failed } }: { webhook: Webhook }) {
  return (
    <>
      {queued > 0 && (
        <span className="num">
          <Plural value={queued} one="# on its way" other="# on their way" />
        </span>
      )}
      {failed > 0 && (
        <Badge tone="hot">
          <Plural value={failed} one="# given up" other="# given up" />
        </Badge>
      )}
      {state === 'active' ? (
        <Badge tone="done">
          <Trans>On</Trans>
        </Badge>
      ) : (
        <Badge tone="warn">
          <Trans>Paused: {pausedBecause}</Trans>
        </Badge>
      )}
    </>
  );
}

/** What is written of one. */
function useFields(): () => readonly FieldSpec<WebhookValues>[] {
  const { t } = useLingui();
  return () => [
    { name: 'url', kind: 'text', label: t`Address`, hint: t`It begins with https://.` },
    {
      name: 'kinds',
      kind: 'many',
      label: t`What it is told`,
      hint: t`None: everything.`,
      options: ACTIVITY_KINDS.map((value) => ({ value, words: value })),
    },
  ];
}
