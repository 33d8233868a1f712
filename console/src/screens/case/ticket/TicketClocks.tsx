import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { client } from '../../../data/client.ts';
import { countdown, dayAndTime, duration, time } from '../../../data/say.ts';
import { useNow } from '../../../data/useNow.ts';
import { Fuse, fuseTone } from '../../../kit/Fuse.tsx';
import { clocksQuery } from '../caseQueries.ts';
import { wordsOfName } from '../../../data/wordsOfName.ts';

type Clock = Awaited<ReturnType<typeof client.clocks.ticket>>['clocks'][number];

/** Both clocks, always: each with what is left, its target and the policy that gave it. */
export function TicketClocks({ conversationId, ticketId }: { conversationId: string; ticketId: string }) {
  const { data } = useQuery(clocksQuery(conversationId, ticketId));
  const clocks = data?.clocks ?? [];
  const last = (kinds: readonly string[]) =>
    clocks.findLast(({ kind, state }) => kinds.includes(kind) && state === 'running') ??
    clocks.findLast(({ kind }) => kinds.includes(kind));
  return (
    <div className="grid grid-cols-2 gap-4">
      <One title={<Trans>Next reply due</Trans>} clock={last(['firstResponse', 'nextResponse'])} />
      <One title={<Trans>Resolution due</Trans>} clock={last(['resolution'])} />
    </div>
  );
}

const TONES = { ok: '', warn: 'text-warn', hot: 'text-hot' };

function One({ title, clock }: { title: ReactNode; clock: Clock | undefined }) {
  const now = useNow();
  return (
    <div className="min-w-0">
      <div className="text-xs text-ink-3">{title}</div>
      {clock ? <Face clock={clock} now={now} /> : <Empty />}
    </div>
  );
}

function Empty() {
  return (
    <div className="text-md text-ink-3">
      <Trans>no target</Trans>
    </div>
  );
}

function Face({ clock, now }: { clock: Clock; now: number }) {
  const { state, dueAt, targetMs, policy } = clock;
  const words = wordsOfName(policy);
  const target = duration(targetMs);
  if (state !== 'running' || dueAt === null) {
    return (
      <>
        <div className="text-md leading-[25px] font-semibold">
          <Rest state={state} />
        </div>
        <Fuse share={1} className="my-1" />
        <div className="truncate text-xs text-ink-3">
          <Trans>
            of {target} · {words}
          </Trans>
        </div>
      </>
    );
  }
  const left = Date.parse(dueAt) - now;
  const share = left / targetMs;
  const isSoon = Math.abs(left) < 86_400_000;
  return (
    <>
      <div
        className={clsx(
          'num text-[21px] leading-[25px] font-semibold tracking-[-.01em]',
          TONES[fuseTone(share)],
        )}
      >
        {isSoon ? countdown(left) : duration(left)}
      </div>
      <Fuse share={share} className="my-1" />
      <div className="text-xs text-ink-3" data-tip={dayAndTime(dueAt)}>
        {isSoon ? time(dueAt) : dayAndTime(dueAt)} ·{' '}
        <Trans>
          of {target} · {words}
        </Trans>
      </div>
    </>
  );
}

function Rest({ state }: { state: Clock['state'] }) {
  if (state === 'met') return <Trans>met</Trans>;
  if (state === 'paused') return <Trans>paused</Trans>;
  return state === 'dropped' ? <Trans>dropped</Trans> : <Trans>stands still</Trans>;
}
