import type { EventId } from '../base/id.ts';
import type { Facts } from '../flow/effect.ts';
import type { Command } from '../understanding/command.ts';
import { advanceLoop, type Heard } from './advanceLoop.ts';
import { changeHolder } from './changeHolder.ts';
import { noChange, type Draft, type DraftLoop } from './draft.ts';
import { openMatter } from './openMatter.ts';
import { openTicket } from './openTicket.ts';
import { say } from './say.ts';
import type { TurnBook } from './turnBook.ts';
import type { TurnDeps } from './turnDeps.ts';

interface Ordered {
  id: EventId;
  command: Command;
  /** The loop that the words were said to; null when none waits for them. */
  loop: DraftLoop | null;
}

/** Carries out one command. What holds for every flow is done here, above the flows; the rest is the loop's to hear. */
export async function obey(deps: TurnDeps, book: TurnBook, draft: Draft, ordered: Ordered): Promise<void> {
  const { id, command, loop } = ordered;
  switch (command.kind) {
    case 'start':
      return start(deps, book, draft, { id, flow: command.flow, slots: command.slots });
    case 'answer':
    case 'correct':
      return tell(deps, book, draft, { id, loop, heard: { type: 'answer', slots: command.slots } });
    case 'choose':
      if (namesFlow(book, loop, command.option))
        return start(deps, book, draft, { id, flow: command.option, slots: {} });
      return tell(deps, book, draft, { id, loop, heard: { type: 'choose', option: command.option } });
    case 'affirm':
    case 'deny':
    case 'cancel':
      return tell(deps, book, draft, { id, loop, heard: { type: command.kind } });
    case 'complain':
    case 'wantHuman':
      return fetchPerson(deps, book, draft, { id, loop });
    case 'optOut':
      return stopMarketing(book, draft, id);
    case 'repeat':
    case 'resume':
      return tell(deps, book, draft, { id, loop, heard: { type: 'repeat' } });
    case 'smallTalk':
      return smallTalk(deps, book, draft, { id, loop, talk: command.talk });
    case 'clarify':
      return clarify(deps, book, draft, { id, command, loop });
    case 'ask':
    case 'outOfScope':
      return tell(deps, book, draft, { id, loop, heard: { type: 'unclear' } });
  }
}

/** The loop hears it; with no loop that waits, the inquiry takes the contact in. */
async function tell(
  deps: TurnDeps,
  book: TurnBook,
  draft: Draft,
  { id, loop, heard }: { id: EventId; loop: DraftLoop | null; heard: Heard },
): Promise<void> {
  if (loop && advanceLoop(draft, book, { loop, heard, event: id })) return;
  if (loop && advanceLoop(draft, book, { loop, heard: { type: 'unclear' }, event: id })) return;
  const [open] = draft.loops.values();
  if (!open) return void (await openMatter(deps, book, draft, { flow: book.inquiry, slots: {}, event: id }));
  sayText(draft, book, 'alreadyOpen', { protocol: { kind: 'name', value: open.protocolNumber } });
  noChange(draft, id, `${open.flow} waits for ${open.waitsFor}`);
}

/** One candidate is no choice: its flow is opened and asks for itself. Between several the contact is asked. */
function clarify(
  deps: TurnDeps,
  book: TurnBook,
  draft: Draft,
  { id, command, loop }: Ordered & { command: Extract<Command, { kind: 'clarify' }> },
): Promise<void> {
  const [flow, second] = command.candidates.filter((candidate) => book.newest(candidate) !== null);
  if (flow !== undefined && second === undefined) return start(deps, book, draft, { id, flow, slots: {} });
  return tell(deps, book, draft, { id, loop, heard: { type: 'unclear' } });
}

/** A matter that waits for its contact is gone on with; one that is on its way is named; else a new one is opened. */
async function start(
  deps: TurnDeps,
  book: TurnBook,
  draft: Draft,
  { id, flow, slots }: { id: EventId; flow: string; slots: Extract<Command, { kind: 'start' }>['slots'] },
): Promise<void> {
  const open = [...draft.loops.values()].filter(({ outcome }) => outcome === null);
  const same = open.find((loop) => loop.flow === flow && loop.waitsFor !== 'time');
  if (same?.waitsFor === 'customer') {
    advanceLoop(draft, book, { loop: same, heard: { type: 'repeat' }, event: id });
    return;
  }
  if (same) {
    sayText(draft, book, 'alreadyOpen', { protocol: { kind: 'name', value: same.protocolNumber } });
    return noChange(draft, id, `${flow} is under way and waits for ${same.waitsFor}`);
  }
  for (const loop of open.filter((one) => one.flow === book.inquiry)) closeInquiry(draft, { id, loop });
  await openMatter(deps, book, draft, { flow, slots, event: id });
}

/** An option of the inquiry that is named like a flow opens it. */
function namesFlow(book: TurnBook, loop: DraftLoop | null, option: string): boolean {
  return loop?.flow === book.inquiry && option !== book.inquiry && book.newest(option) !== null;
}

/** The inquiry has found its flow. */
function closeInquiry(draft: Draft, { id, loop }: { id: EventId; loop: DraftLoop }): void {
  loop.outcome = 'routed';
  loop.isChanged = true;
  draft.changes.push({ event: id, loop: loop.id, flow: loop.flow, from: null, to: 'routed', on: 'start' });
}

/** Who wants a person gets one: the matter stays where it stands, so that it can be handed back there. */
async function fetchPerson(
  deps: TurnDeps,
  book: TurnBook,
  draft: Draft,
  { id, loop: asked }: { id: EventId; loop: DraftLoop | null },
): Promise<void> {
  const [first] = draft.loops.values();
  const loop =
    asked ?? first ?? (await openMatter(deps, book, draft, { flow: book.inquiry, slots: {}, event: id }));
  if (!asked && !first) draft.speech.length = 0;
  const flow = book.pinned(loop.flow, loop.flowVersion);
  if (flow)
    openTicket(draft, book, {
      flow,
      loop,
      queue: book.fallbackQueue,
      reason: 'wantsPerson',
      priority: 'normal',
    });
  changeHolder(draft, { kind: 'queue', name: book.fallbackQueue });
  sayText(draft, book, 'handover.waiting', { protocol: { kind: 'name', value: loop.protocolNumber } });
  noChange(draft, id, 'the contact wants a person');
}

function stopMarketing(book: TurnBook, draft: Draft, id: EventId): void {
  if (draft.replyTo) {
    const consent = { marketing: 'stop', marketingAt: draft.now.toISOString() };
    draft.rows.consents.push({ address_id: draft.replyTo.id, consent });
  }
  sayText(draft, book, 'optOut.done');
  noChange(draft, id, 'the contact opted out');
}

/** Thanks need no answer; a greeting is answered by what the conversation is about, or by asking. */
function smallTalk(
  deps: TurnDeps,
  book: TurnBook,
  draft: Draft,
  { id, loop, talk }: { id: EventId; loop: DraftLoop | null; talk: string },
): Promise<void> | void {
  if (talk === 'thanks') return noChange(draft, id, 'thanks need no answer');
  return tell(deps, book, draft, { id, loop, heard: { type: 'repeat' } });
}

export function sayText(draft: Draft, book: TurnBook, text: string, facts: Facts = {}): void {
  say(draft, book, { loop: null, effect: { kind: 'say', text, facts } });
}
