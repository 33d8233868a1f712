import type { TapeLine, TapeTurn } from '../../src/api/simulatorShapes.ts';
import { isJsonObject, type Json, type JsonObject } from '../../src/base/json.ts';
import type { Understood } from '../../src/turn/turnRows.ts';
import { asText } from './asText.ts';
import type { EffectFacts, Facts, MessageFacts, TurnFacts } from './facts.ts';

/** What the system did, turn by turn: what follows by itself from a turn, such as a system's answer, belongs to it. */
export function readTape(facts: Facts): TapeTurn[] {
  const groups: TapeTurn[] = [];
  for (const turn of facts.turns) {
    const lines = linesOf(turn, facts);
    const last = groups.at(-1);
    if (last && isConsequence(turn)) {
      last.lines.push(...lines);
      last.elapsedMs += turn.elapsedMs;
    } else {
      groups.push({ number: turn.number, at: instant(turn.at), elapsedMs: turn.elapsedMs, lines });
    }
  }
  return groups;
}

export const instant = (at: string): string => new Date(at).toISOString();

function isConsequence({ events }: TurnFacts): boolean {
  return events.every(({ payload }) => payload.kind === 'result');
}

function linesOf(turn: TurnFacts, facts: Facts): TapeLine[] {
  return [
    ...turn.events.flatMap(heardLine),
    ...turn.understood.map(understoodLine),
    ...turn.changes.map(changeLine),
    ...decisionsIn(turn, facts),
    ...turn.blocked.map(({ rule, text }): TapeLine => ({ kind: 'stopped', rule, text })),
    ...facts.effects.filter((effect) => effect.turn === turn.number).map(systemLine),
    ...facts.messages.filter((message) => isSaidIn(message, turn)).map(saidLine),
  ];
}

/** What came of a system stands at the call itself. */
function heardLine({ payload }: TurnFacts['events'][number]): TapeLine[] {
  const kind = asText(payload.kind);
  if (kind === 'result') return [];
  const { content, act, event, name } = payload;
  if (kind === 'message' && isJsonObject(content)) {
    return [{ kind: 'heard', what: asText(content.kind), text: wordsOf(content) }];
  }
  if (kind === 'act' && isJsonObject(act)) {
    const words = act.kind === 'move' ? `${asText(act.kind)} ${asText(act.name)}` : asText(act.kind);
    return [{ kind: 'heard', what: 'act', text: `${words} (${asText(payload.agentId)})` }];
  }
  return [{ kind: 'heard', what: kind, text: asText(event) || asText(name) }];
}

/** The words of what was sent or said, whatever kind it is of. */
export function wordsOf(content: JsonObject): string {
  const parts = [content.text, content.title, content.caption, content.fileName, content.name];
  return parts.find((part): part is string => typeof part === 'string' && part !== '') ?? '';
}

function understoodLine(heard: Understood): TapeLine {
  const candidates = heard.candidates.filter(isJsonObject).map(({ intent, confidence }) => ({
    intent: asText(intent),
    confidence: Number(confidence),
  }));
  const spent = isJsonObject(heard.microseconds) ? Object.values(heard.microseconds) : [];
  return {
    kind: 'understood',
    stage: heard.stage,
    verdict: heard.verdict,
    intent: commandIn(heard),
    confidence: heard.confidence,
    candidates,
    ms: spent.reduce<number>((sum, us) => sum + Number(us), 0) / 1_000,
    model: modelIn(heard.model),
    transcript: heard.transcript,
  };
}

/** What was understood, in a word or two: 'start refund', 'choose doesNotFit'. */
function commandIn({ commands }: Understood): string | null {
  const [first] = commands;
  if (!isJsonObject(first)) return null;
  const what = first.flow ?? first.option ?? first.topic ?? first.intent;
  return typeof what === 'string' ? `${asText(first.kind)} ${what}` : asText(first.kind);
}

function modelIn(model: Json) {
  if (!isJsonObject(model)) return null;
  const use = isJsonObject(model.use) ? model.use : {};
  const number = (value: Json | undefined) => (typeof value === 'number' ? value : null);
  return {
    outcome: asText(model.outcome),
    ms: number(use.elapsedMs),
    costMicros: number(use.costMicros),
  };
}

function changeLine(change: TurnFacts['changes'][number]): TapeLine {
  if ('none' in change) return { kind: 'nothing', why: change.none };
  const { flow, from, to, on } = change;
  return { kind: 'moved', flow, from, to, on };
}

/** What policies decided in it: a loop keeps each decision with the instant of its turn, of several the last one. */
function decisionsIn({ at, number, changes }: TurnFacts, { loops, turns }: Facts): TapeLine[] {
  const moved = new Set(movedIn(changes));
  const later = turns.filter((turn) => turn.at === at && turn.number > number);
  for (const loop of later.flatMap((turn) => movedIn(turn.changes))) moved.delete(loop);
  const kept = loops
    .filter(({ id }) => moved.has(id))
    .flatMap(({ context: { decisions } }) => decisions ?? []);
  return kept.flatMap((decision): TapeLine[] => {
    if (!isJsonObject(decision) || Date.parse(asText(decision.at)) !== Date.parse(at)) return [];
    const { policy, rule, version } = decision;
    return [
      {
        kind: 'decided',
        policy: asText(policy),
        version: Number(asText(version)),
        rule: asText(rule),
        decision: asText(decision.decision),
      },
    ];
  });
}

const movedIn = (changes: TurnFacts['changes']): string[] =>
  changes.flatMap((change) => ('none' in change ? [] : [change.loop]));

function systemLine({ operation, state, outcome, attempts, input }: EffectFacts): TapeLine {
  const { minor, currency } = input;
  const money = typeof minor === 'number' && typeof currency === 'string' ? { minor, currency } : null;
  return { kind: 'system', operation, state, outcome, attempts, money };
}

function isSaidIn({ direction, turn }: MessageFacts, { number }: TurnFacts): boolean {
  return direction === 'out' && turn === number;
}

function saidLine({ author, content, status }: MessageFacts): TapeLine {
  return { kind: 'said', author, text: wordsOf(content), status };
}
