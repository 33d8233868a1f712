import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../../../data/client.ts';
import { dayAndTime } from '../../../../data/say.ts';
import { toast } from '../../../../data/toasts.ts';
import { Badge } from '../../../../kit/Badge.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { Card } from '../../../../kit/Card.tsx';
import { useSaving } from '../../parts/useSaving.ts';

type Session = Awaited<ReturnType<typeof client.access.sessions>>['items'][number];

/** Where one is signed in. */
export function SessionsCard() {
  const { t } = useLingui();
  const saving = useSaving('sessions');
  const { data } = useQuery({
    queryKey: ['sessions'],
    queryFn: async ({ signal }) => (await client.access.sessions({ signal })).items,
    staleTime: 0,
  });
  const end = async (run: () => Promise<void>, words: string) => {
    const done = await saving.save(async () => {
      await run();
      return true;
    });
    if (done !== null) toast(words);
  };
  return (
    <Card
      title={<Trans>Sessions</Trans>}
      right={
        <Button
          size="sm"
          disabled={(data?.length ?? 0) < 2}
          onClick={() =>
            void end(() => client.access.endSessions({ query: { keep: 'this' } }), t`All others have ended`)
          }
        >
          <Trans>End all others</Trans>
        </Button>
      }
    >
      <ul aria-label={t`Sessions`} className="grid gap-1 text-sm">
        {data?.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            onEnd={() =>
              void end(
                () => client.access.endSession({ params: { sessionId: session.id } }),
                t`The session has ended`,
              )
            }
          />
        ))}
      </ul>
      {saving.dialog}
    </Card>
  );
}

function SessionRow({
  session: { device, address, seenAt, isThis },
  onEnd,
}: {
  session: Session;
  onEnd: () => void;
}) {
  return (
    <li className="flex flex-wrap items-center gap-2">
      <span className="min-w-0 truncate font-medium">{device}</span>
      <span className="text-ink-3">
        {address} · {dayAndTime(seenAt)}
      </span>
      {isThis ? (
        <Badge tone="accent">
          <Trans>This browser</Trans>
        </Badge>
      ) : (
        <Button size="sm" tone="quiet" onClick={onEnd}>
          <Trans>End it</Trans>
        </Button>
      )}
    </li>
  );
}
