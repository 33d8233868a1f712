import type { Run, RunLoop } from '../../src/api/simulatorShapes.ts';
import { isJsonObject, type Json, type JsonObject } from '../../src/base/json.ts';
import { asText } from './asText.ts';
import { stateName, type Facts, type LoopFacts } from './facts.ts';
import { instant } from './readTape.ts';

/** The matter that a run is about: an open one before a closed one, a real one before a question that was answered. */
export function mainLoop({ loops }: Facts): LoopFacts | null {
  const rank = ({ outcome, flow }: LoopFacts) => (outcome === null ? 2 : 0) + (flow === 'inquiry' ? 0 : 1);
  return loops.reduce<LoopFacts | null>(
    (best, loop) => (best === null || rank(loop) >= rank(best) ? loop : best),
    null,
  );
}

/** @param before Its fields before the last step; null: there was none. */
export function readLoop(loop: LoopFacts, facts: Facts, before: Map<string, string> | null): RunLoop {
  return {
    id: loop.id,
    protocolNumber: loop.protocolNumber,
    flow: loop.flow,
    state: stateName(loop.state),
    owner: loop.owner,
    waitsFor: loop.waitsFor,
    nextStep: loop.nextStep,
    deadlineAt: loop.deadlineAt === null ? null : instant(loop.deadlineAt),
    outcome: loop.outcome,
    passed: passedBy(loop, facts),
    fields: [...fieldsOf(loop)].map(([name, value]) => ({
      name,
      value,
      isChanged: before !== null && before.get(name) !== value,
    })),
  };
}

/** Each state once, in the order in which it was last entered. */
function passedBy({ id }: LoopFacts, { turns }: Facts): string[] {
  const names = new Set<string>();
  for (const change of turns.flatMap(({ changes }) => changes)) {
    if ('none' in change || change.loop !== id) continue;
    names.delete(change.to);
    names.add(change.to);
  }
  return [...names];
}

/** What the loop knows, as lines: nested fields by dotted names, lists by their length. What is unknown is left out. */
export function fieldsOf({ context }: LoopFacts): Map<string, string> {
  const { decisions, visit: _, contact: __, ...own } = context;
  const fields = new Map<string, string>();
  addFields(fields, own, '');
  const last = Array.isArray(decisions) ? decisions.at(-1) : null;
  if (isJsonObject(last)) {
    fields.set('decision', `${asText(last.decision)} (${asText(last.policy)} ${asText(last.rule)})`);
  }
  return fields;
}

function addFields(fields: Map<string, string>, object: JsonObject, prefix: string): void {
  for (const [name, value] of Object.entries(object)) {
    if (isJsonObject(value)) addFields(fields, value, `${prefix}${name}.`);
    else if (isKnown(value)) fields.set(prefix + name, inWords(value));
  }
}

const isKnown = (value: Json) =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

function inWords(value: Json): string {
  if (!Array.isArray(value)) return asText(value);
  return value.every((item) => typeof item === 'string') ? value.join(', ') : `${value.length}`;
}

/** What the next person reads: of the newest ticket that is open. */
export function readCard({ tickets }: Facts): Run['card'] {
  const ticket = tickets.findLast(({ status }) => status === 'open' || status === 'pending');
  if (!ticket) return null;
  const part = (name: string) => (ticket.summary[name] ?? []).map(({ text }) => ({ text }));
  return {
    queue: ticket.queue,
    assignee: ticket.assignee,
    reason: ticket.reason,
    wants: part('wants'),
    checked: part('checked'),
    promised: part('promised'),
    leftToDo: part('leftToDo'),
  };
}
