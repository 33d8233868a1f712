import { useLingui } from '@lingui/react/macro';
import type { StripDot } from '../../charts/StripPlot.tsx';
import { useNow } from '../../data/useNow.ts';
import type { Queue, Waiting } from './useBoard.ts';

export interface WaitingDot extends StripDot {
  conversationId: string;
  queue: string;
  name: string;
  stateWords: string;
  /** When they began to wait. */
  since: number;
  queueTitle: (queues: readonly Queue[]) => string;
}

const MINUTE_MS = 60_000;
const SOON_MS = 3 * MINUTE_MS;

/** Those who wait, longest first, each as a dot that says who they are and how it stands. */
export function useDots(waiting: readonly Waiting[]): WaitingDot[] {
  const { t } = useLingui();
  // Every ten seconds is enough for a dot to move.
  const now = Math.floor(useNow() / 10_000) * 10_000;
  const words = { inTime: t`in time`, soon: t`due soon`, past: t`past its target` };
  return waiting.map((each) => {
    const since = Date.parse(each.waitsSince);
    const minutes = Math.max(0, now - since) / MINUTE_MS;
    const state = stateOf(each, now);
    const name = each.contact ?? t`Customer of ${each.number}`;
    const said = [name, t`${Math.floor(minutes)} min`, words[state], ...(each.isLead ? [t`lead`] : [])];
    return {
      id: each.ticketId,
      conversationId: each.conversationId,
      queue: each.queue,
      name,
      minutes,
      since,
      state,
      stateWords: words[state],
      isLead: each.isLead,
      label: said.join(', '),
      queueTitle: (queues) => queues.find(({ name: of }) => of === each.queue)?.title ?? each.queue,
    };
  });
}

/** By its clock, which counts working time; without one nothing is ever late. */
function stateOf({ answerDueAt }: Waiting, now: number): StripDot['state'] {
  if (answerDueAt === null) return 'inTime';
  const left = Date.parse(answerDueAt) - now;
  if (left <= 0) return 'past';
  return left <= SOON_MS ? 'soon' : 'inTime';
}
