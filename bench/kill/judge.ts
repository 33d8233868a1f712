import { spreadOf, type Spread } from '../figures/quantile.ts';
import type { Campaign } from './campaign.ts';
import { CHECKS } from './checks/all.ts';
import { BLOWS } from './nemesis.ts';
import type { Recovery } from './recovery.ts';

/** What came of a campaign. */
export interface Verdict {
  holds: boolean;
  checks: { name: string; promise: string; problems: number; examples: string[] }[];
  /** Recovery of the work that was under way, in ms, by what was done. */
  recovery: Partial<Record<Recovery['blow'] | 'all', Spread>>;
  /** What shows that the campaign met what it was made for. */
  met: { [what: string]: number };
}

/** The product promises this for what a killed process had under way. */
const RECOVERY_P99_MS = 5_000;
/** With fewer blows the 99th of a hundred is the slowest one, and says how busy the machine was. */
const ENOUGH_BLOWS = 50;
const EXAMPLES = 5;

export function judge(campaign: Campaign): Verdict {
  const checks = CHECKS.map(({ name, promise, judge: find }) => {
    const problems = find(campaign.history);
    return { name, promise, problems: problems.length, examples: problems.slice(0, EXAMPLES) };
  });
  const recovery = recoveryOf(campaign);
  const isFast = campaign.recoveries.length < ENOUGH_BLOWS || (recovery.all?.p99 ?? 0) <= RECOVERY_P99_MS;
  const isKept = checks.every(({ problems }) => problems === 0);
  return { holds: isKept && isFast && campaign.left.length === 0, checks, recovery, met: met(campaign) };
}

function recoveryOf({ recoveries }: Campaign): Verdict['recovery'] {
  const times = (blow: Recovery['blow']) =>
    recoveries.filter((one) => one.blow === blow).map(({ tookMs }) => tookMs);
  const struck = [...BLOWS, 'double' as const].filter((blow) => times(blow).length > 0);
  return {
    ...Object.fromEntries(struck.map((blow) => [blow, spreadOf(times(blow))])),
    all: spreadOf(recoveries.map(({ tookMs }) => tookMs)),
  };
}

function met({ history, recoveries, webhooks, walked, starts }: Campaign): Verdict['met'] {
  const ours = history.messages.filter(({ direction }) => direction === 'out');
  const sends = Map.groupBy(history.sends, ({ callbackData }) => callbackData);
  const refunds = history.effects.filter(({ operation }) => operation === 'payments.refund');
  const inState = (state: string) => refunds.filter((effect) => effect.state === state).length;
  return {
    blows: recoveries.reduce((sum, { blow }) => sum + (blow === 'double' ? 2 : 1), 0),
    piecesUnderWay: recoveries.reduce((sum, { pieces }) => sum + pieces, 0),
    processesStarted: starts.length,
    webhooks: webhooks.posted,
    webhooksNotAnswered: webhooks.unanswered,
    webhooksRefused: webhooks.refused,
    messagesWritten: history.written.length,
    messagesAcknowledged: history.acknowledged.length,
    turns: history.turns.length,
    walks: walked.ended,
    refunds: refunds.length,
    refundsConfirmed: inState('confirmed'),
    refundsReconciled: inState('reconciled'),
    refundsLeftToPerson: inState('manual'),
    messagesSent: history.sends.length,
    messagesSentTwice: [...sends.values()].filter((one) => one.length > 1).length,
    messagesLeftToPerson: ours.filter(({ status }) => status === 'unknown').length,
    loopsOpen: history.loops.filter(({ isClosed }) => !isClosed).length,
    loopsClosed: history.loops.filter(({ isClosed }) => isClosed).length,
  };
}
