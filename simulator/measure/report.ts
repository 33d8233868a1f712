import { table } from '../../bench/figures/table.ts';
import type { Spread } from '../../bench/figures/quantile.ts';
import type { DayCheck } from './checks.ts';
import type { By, DayFigures } from './figures.ts';
import type { Outcomes } from './outcomes.ts';

/** The day the price table was last read: src/models/prices.ts says from where. */
export const PRICES_READ = '2026-11-21';

const usd = (amount: number) => `US$ ${amount.toFixed(6)}`;
const share = (count: number, all: number) => `${((100 * count) / Math.max(1, all)).toFixed(1)} %`;

/** The whole day as tables. */
export function reportDay(figures: DayFigures, outcomes: Outcomes, checks: readonly DayCheck[]): string {
  return [
    messagesTable(figures),
    responseTable(figures),
    costTable(figures),
    outcomeTable(figures, outcomes),
    handOverTable(figures, outcomes),
    checksTable(checks),
  ].join('\n\n');
}

function messagesTable({
  conversations,
  messages,
  taps,
  texts,
  by,
  settledLocally,
  withoutModel,
  wrong,
}: DayFigures): string {
  const rows = Object.entries(by).map(([name, count]) => [`  ${name}`, count, share(count, messages)]);
  return table(
    ['messages', 'count', 'share'],
    [
      ['conversations', conversations, null],
      ['messages of customers', messages, null],
      ['  taps', taps, share(taps, messages)],
      ['  texts', texts, share(texts, messages)],
      ['settled by', null, null],
      ...rows,
      ['settled without a model, of those no person had', null, `${settledLocally} %`],
      ['  with those that were asked back', null, `${withoutModel} %`],
      ['taken for something else by a stage that was sure', wrong.turns, `${wrong.share} %`],
    ],
  );
}

function responseTable({ response, responseWithoutBursts, responseBy }: DayFigures): string {
  const row = (name: string, { p50, p95, p99, max, count }: Spread) => [name, count, p50, p95, p99, max];
  return table(
    ['response, ms', 'messages', 'p50', 'p95', 'p99', 'max'],
    [
      row('all', response),
      row('without fragments, which wait up to 1.2 s', responseWithoutBursts),
      ...(Object.entries(responseBy) as [By, Spread][]).map(([name, spread]) => row(`  ${name}`, spread)), // keyed by By
    ],
  );
}

function costTable({ model }: DayFigures): string {
  const { calls, failed, inputTokens, cachedTokens, outputTokens, usd: cost } = model;
  return table(
    [`cost of models (prices of ${PRICES_READ}; what WhatsApp charges is not in it)`, ''],
    [
      ['calls', calls],
      ['  without an answer', failed],
      ['input tokens', inputTokens],
      ['  of them from the cache', cachedTokens],
      ['output tokens', outputTokens],
      ['mean of a conversation', usd(cost.mean)],
      ['median of a conversation', usd(cost.median)],
      ['dearest conversation', usd(cost.max)],
      ['all', usd(cost.total)],
    ],
  );
}

function outcomeTable({ conversations }: DayFigures, { byGoal, met, metAlone }: Outcomes): string {
  const names = [...new Set(Object.values(byGoal).flatMap((counts) => Object.keys(counts)))];
  const rows = Object.entries(byGoal).map(([kind, counts]) => [
    kind,
    ...names.map((name) => (counts as Record<string, number>)[name] ?? 0), // the names are those of the counts
  ]);
  return [
    table(['came for', ...names], rows),
    `Met: ${met} (${share(met, conversations)}); by the assistant alone: ${metAlone} (${share(metAlone, conversations)}).`,
  ].join('\n');
}

function handOverTable({ conversations }: DayFigures, outcomes: Outcomes): string {
  const { handedOver, reasons, openLoops, openTickets } = outcomes;
  return [
    table(['handed to a person', 'tickets'], Object.entries(reasons)),
    `${handedOver} conversations (${share(handedOver, conversations)}). After all days ${openLoops} loops and ${openTickets} tickets are open.`,
  ].join('\n');
}

function checksTable(checks: readonly DayCheck[]): string {
  const lines = checks.map(({ name, problems, promise }) => [name, problems.length, promise]);
  const problems = checks.flatMap(({ name, problems: found }) =>
    found.slice(0, 5).map((problem) => `  ${name}: ${problem}`),
  );
  return [table(['check', 'problems', 'promise'], lines), ...problems].join('\n');
}
