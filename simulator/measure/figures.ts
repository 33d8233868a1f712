import { median, rounded, spreadOf, type Spread } from '../../bench/figures/quantile.ts';
import { burstWaitMs } from '../../src/turn/burstWait.ts';
import { untrust } from '../../src/base/untrusted.ts';
import type { Stage } from '../run/stage.ts';
import { isAsMeant } from './isAsMeant.ts';
import { rowsOf, type Handled } from './readMessages.ts';

/** By what a message was settled. person: a colleague had the conversation, and no stage was asked. rule: no stage is needed for it. */
export type By = 'stage 0' | 'stage 1' | 'asked which' | 'model' | 'not understood' | 'rule' | 'person';

export interface DayFigures {
  conversations: number;
  messages: number;
  taps: number;
  texts: number;
  by: Partial<Record<By, number>>;
  /** Of the messages that no colleague had: settled without a model, and without asking back. Percent. */
  settledLocally: number;
  /** The same with those that were asked back with two buttons. Percent. */
  withoutModel: number;
  response: Spread;
  /** Without what waits on purpose for the rest of a fragment, up to 1.2 s. */
  responseWithoutBursts: Spread;
  responseBy: Partial<Record<By, Spread>>;
  wrong: { turns: number; share: number; byStage: Partial<Record<By, number>>; examples: WrongTurn[] };
  model: ModelFigures;
}

export interface WrongTurn {
  text: string;
  meant: readonly string[];
  taken: unknown;
}

export interface ModelFigures {
  calls: number;
  failed: number;
  inputTokens: number;
  cachedTokens: number;
  outputTokens: number;
  usd: { total: number; mean: number; median: number; max: number };
}

export async function figuresOf(stage: Stage, handled: readonly Handled[]): Promise<DayFigures> {
  const counts = [...Map.groupBy(handled, byWhat)].map(([name, list]) => [name, list.length] as const);
  const by: DayFigures['by'] = Object.fromEntries(counts.sort(([, one], [, other]) => other - one));
  const own = handled.length - (by.person ?? 0);
  const settled = (by['stage 0'] ?? 0) + (by['stage 1'] ?? 0) + (by.rule ?? 0);
  const timed = handled.filter(({ responseMs }) => responseMs !== null);
  return {
    conversations: stage.lives.length,
    messages: handled.length,
    taps: handled.filter(({ sent }) => sent.kind === 'tap').length,
    texts: handled.filter(({ sent }) => sent.kind === 'text').length,
    by,
    settledLocally: rounded((100 * settled) / Math.max(1, own)),
    withoutModel: rounded((100 * (settled + (by['asked which'] ?? 0))) / Math.max(1, own)),
    response: responseOf(timed),
    responseWithoutBursts: responseOf(timed.filter((one) => !waitsForMore(one))),
    responseBy: Object.fromEntries(
      [
        ...Map.groupBy(
          timed.filter((one) => !waitsForMore(one)),
          byWhat,
        ),
      ].map(([name, list]) => [name, responseOf(list)]),
    ),
    wrong: wrongTurns(handled),
    model: await modelFigures(stage),
  };
}

export function byWhat({ understood, isWithPerson, sent }: Handled): By {
  if (isWithPerson) return 'person';
  if (understood === null || understood.verdict === 'fixed') return 'rule';
  if (understood.model !== null) return 'model';
  if (understood.verdict === 'between') return 'asked which';
  if (understood.verdict === 'unsure' && sent.kind === 'text') return 'not understood';
  return understood.stage === 0 ? 'stage 0' : 'stage 1';
}

function responseOf(timed: readonly Handled[]): Spread {
  return spreadOf(timed.flatMap(({ responseMs }) => responseMs ?? []));
}

function waitsForMore({ sent }: Handled): boolean {
  return sent.kind === 'text' && burstWaitMs({ kind: 'text', text: untrust(sent.text) }) > 0;
}

const MOST_EXAMPLES = 40;

/** A stage was sure, and it was something else. */
function wrongTurns(handled: readonly Handled[]): DayFigures['wrong'] {
  const judged = handled.filter(
    ({ sent, understood }) => sent.kind === 'text' && sent.means.length > 0 && understood?.verdict === 'sure',
  );
  const wrong = judged.filter(({ sent, understood }) => !isAsMeant(understood?.commands ?? [], sent.means));
  const byStage = [...Map.groupBy(wrong, byWhat)].map(([name, list]) => [name, list.length] as const);
  return {
    turns: wrong.length,
    share: rounded((100 * wrong.length) / Math.max(1, judged.length)),
    byStage: Object.fromEntries(byStage),
    examples: wrong
      .slice(0, MOST_EXAMPLES)
      .map(({ sent, understood }) => ({ text: sent.text, meant: sent.means, taken: understood?.commands })),
  };
}

interface CallRow {
  conversation: string;
  calls: number;
  failed: number;
  input: number;
  cached: number;
  output: number;
  micros: number;
}

/** From the ledger. A conversation without a call cost nothing, and counts. */
async function modelFigures({ scene, lives }: Stage): Promise<ModelFigures> {
  const rows = await rowsOf<CallRow>(scene, CALLS);
  const sum = (of: (row: CallRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const paid = rows.map(({ micros }) => micros / 1e6);
  const all = [...paid, ...Array.from({ length: Math.max(0, lives.length - paid.length) }, () => 0)];
  const total = paid.reduce((one, other) => one + other, 0);
  return {
    calls: sum(({ calls }) => calls),
    failed: sum(({ failed }) => failed),
    inputTokens: sum(({ input }) => input),
    cachedTokens: sum(({ cached }) => cached),
    outputTokens: sum(({ output }) => output),
    usd: { total, mean: total / Math.max(1, lives.length), median: median(all), max: Math.max(0, ...paid) },
  };
}

const CALLS = `
select conversation_id as conversation, count(*)::int as calls, (count(*) filter (where outcome <> 'answer'))::int as failed,
  sum(input_tokens)::int as input, sum(cached_input_tokens)::int as cached, sum(output_tokens)::int as output,
  coalesce(sum(cost_micros), 0)::float8 as micros
from model_call where workspace_id = $1 group by conversation_id`;
