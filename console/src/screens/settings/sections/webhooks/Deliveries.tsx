import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../../../data/client.ts';
import { dayAndTime } from '../../../../data/say.ts';
import { toast } from '../../../../data/toasts.ts';
import { Badge } from '../../../../kit/Badge.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { Section } from '../../../../kit/Section.tsx';
import { useSaving } from '../../parts/useSaving.ts';
import { Problem } from '../../parts/Problem.tsx';

const TONES = { queued: 'plain', delivered: 'done', failed: 'hot' } as const;

/** What an address was told lately; what was given up can be sent again. */
export function Deliveries({ webhookId }: { webhookId: string }) {
  const { t } = useLingui();
  const saving = useSaving('webhooks');
  const { data } = useQuery({
    queryKey: ['webhooks', webhookId, 'deliveries'],
    queryFn: ({ signal }) =>
      client.webhooks.deliveries({ params: { webhookId }, query: { limit: 20 }, signal }),
  });
  const words = { queued: t`on its way`, delivered: t`delivered`, failed: t`given up` };
  const replay = async (deliveryId: string | null) => {
    const body = deliveryId === null ? {} : { deliveryId };
    const done = await saving.save(() => client.webhooks.replay({ params: { webhookId }, body }));
    if (done === null) return;
    const { queued } = done;
    toast(t`Queued again: ${queued}`);
  };
  return (
    <Section
      title={<Trans>Deliveries</Trans>}
      right={
        <Button size="sm" onClick={() => void replay(null)}>
          <Trans>Send again what was given up</Trans>
        </Button>
      }
    >
      {data?.items.length === 0 && (
        <p className="text-sm text-ink-3">
          <Trans>Nothing has happened yet that it is told.</Trans>
        </p>
      )}
      <ul className="grid gap-1">
        {data?.items.map(({ id, state, attempts, lastStatus, lastError, madeAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-2 text-sm">
            <span className="num">{dayAndTime(madeAt)}</span>
            <Badge tone={TONES[state]}>{words[state]}</Badge>
            <span className="num text-ink-3">
              <Plural value={attempts} one="# attempt" other="# attempts" />
              {lastStatus !== null && ` · ${lastStatus}`}
            </span>
            {lastError !== null && <span className="min-w-0 truncate text-ink-3">{lastError}</span>}
            <Button size="sm" tone="quiet" className="ml-auto" onClick={() => void replay(id)}>
              <Trans>Send again</Trans>
            </Button>
          </li>
        ))}
      </ul>
      <Problem problem={saving.problem} />
    </Section>
  );
}
