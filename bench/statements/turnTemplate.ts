import type { SentStatement } from '../turns/countStatements.ts';

/**
 * One statement of a turn with its values made general: a text may hold `@n` (a number that is new for every turn,
 * twelve digits), `@c` (the conversation, twelve digits), `@v` (the version that the turn read) and `@w` (the next one).
 */
export interface TurnStatement {
  name: string;
  text: string;
  values: TemplateValue[];
  /** True for the statement whose answer tells the version. */
  tellsVersion: boolean;
}

export type TemplateValue =
  | { kind: 'workspace'; id: string }
  /** JSON or any other text. */
  | { kind: 'text'; template: string }
  | { kind: 'uuids'; templates: string[] }
  | { kind: 'number'; value: number }
  /** An instant, as a distance from now. */
  | { kind: 'instant'; afterMs: number };

/** Ids of the new rows of a turn and of the rows of a conversation: their last twelve digits are `@n` or `@c`. */
export const ids = {
  event: '00000001-0000-7000-8000-@n',
  heard: '00000002-0000-7000-8000-@n',
  said: '00000003-0000-7000-8000-@n',
  contact: '00000004-0000-7000-8000-@c',
  address: '00000005-0000-7000-8000-@c',
  conversation: '00000006-0000-7000-8000-@c',
  loop: '00000007-0000-7000-8000-@c',
};

/** The statements of one turn, in their order. The commit's name depends on what the turn writes. */
const STEPS = [/^intake$/, /^readSituations$/, /^commit-/, /^claimMessages$/, /^settleMessages$/];

/**
 * Makes the five statements of a turn general from what the product sent for one message of one customer: nothing here
 * knows their texts, so they are the product's own whatever becomes of them.
 */
export function turnTemplate(
  sent: SentStatement[],
  { workspaceId, at }: { workspaceId: string; at: Date },
): TurnStatement[] {
  const steps = STEPS.map((step) => {
    const found = sent.find(({ name }) => step.test(name));
    if (!found) throw new Error(`The product sent no ${step} for a message; it sent ${namesOf(sent)}`);
    return found;
  });
  const general = generalizer(steps);
  return steps.map(({ name, text, values }) => ({
    name,
    text,
    tellsVersion: name === 'readSituations',
    values: values.map((value): TemplateValue => {
      if (value === workspaceId) return { kind: 'workspace', id: workspaceId };
      if (value instanceof Date) return { kind: 'instant', afterMs: roundSeconds(value, at) };
      if (typeof value === 'number') return { kind: 'number', value };
      if (Array.isArray(value)) return { kind: 'uuids', templates: value.map((id) => general(String(id))) };
      return { kind: 'text', template: general(String(value)) };
    }),
  }));
}

/** Replaces what belongs to the recorded turn by what every turn has of its own. */
function generalizer(steps: SentStatement[]): (text: string) => string {
  const [arrived] = rowsIn(steps[0]);
  const [turn] = rowsIn(steps[2]);
  if (!arrived || !turn) throw new Error('The recorded turn has no rows');
  const [said] = turn.messages as { id: string }[];
  const [loop] = turn.loops as { id: string }[];
  const [set] = turn.timers as { name: string }[];
  const [cleared] = turn.timers_cleared as { name: string }[];
  const known: [unknown, string][] = [
    [arrived.event_id, ids.event],
    [arrived.message_id, ids.heard],
    [arrived.conversation_id, ids.conversation],
    [arrived.address_id, ids.address],
    [said?.id, ids.said],
    [loop?.id, ids.loop],
    [arrived.external_id, 'wamid.in@n'],
    // A turn stops the timer that the turn before it has set.
    [`"name":"${set?.name}"`, '"name":"timer@w"'],
    [`"name":"${cleared?.name}"`, '"name":"timer@v"'],
    [`"version":${String(turn.version)}`, '"version":@v'],
  ];
  return (text) =>
    known
      .reduce((made, [from, to]) => made.replaceAll(String(from), to), text)
      .replaceAll(/wamid\.out\d+/g, 'wamid.out@n');
}

function rowsIn(step: SentStatement | undefined): Record<string, unknown>[] {
  const json = step?.values.find((value) => typeof value === 'string' && value.startsWith('[{'));
  return typeof json === 'string' ? (JSON.parse(json) as Record<string, unknown>[]) : []; // rows that the product wrote
}

/** Leases are told in seconds from now; now itself is 0. */
const roundSeconds = (value: Date, at: Date) => Math.round((value.getTime() - at.getTime()) / 1_000) * 1_000;

const namesOf = (sent: SentStatement[]) => sent.map(({ name }) => name).join(', ') || 'nothing';

/** A template's text for one turn. */
export function filled(template: string, { n, c, v }: { n: number; c: number; v: number }): string {
  const digits = (value: number) => String(value).padStart(12, '0');
  return template
    .replaceAll('@n', digits(n))
    .replaceAll('@c', digits(c))
    .replaceAll('@v', String(v))
    .replaceAll('@w', String(v + 1));
}
