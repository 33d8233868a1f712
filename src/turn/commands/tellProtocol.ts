import type { Facts } from '../../flow/effect.ts';
import { isQuestion } from '../../understanding/questionBehind.ts';
import { namesProtocol, protocolIn } from '../../understanding/slots/protocolNumber.ts';
import { noChange } from '../draft.ts';
import { openLoops, waitingMatters } from '../loopsOf.ts';
import type { ProtocolAnswer, ProtocolMatter } from '../lookUpProtocol.ts';
import { offerPerson } from '../question/offerPerson.ts';
import { sayText } from '../say.ts';
import { flowTitle } from '../titles.ts';
import { closeInquiry, inquire } from './inquire.ts';
import type { Occasion } from './occasion.ts';

/** Longer is a letter that names a number: it is understood as a whole. */
const MOST_WORDS = 12;
/** What matters are counted under that ask how far another one is. */
const TOPIC = 'protocolStatus';
const MOST_TOLD = 3;

/**
 * Who writes a protocol number is told how far it is, on any channel. False when the words want something else as well,
 * and when there is no number and no word for one.
 */
export async function tellProtocol(on: Occasion): Promise<boolean> {
  const { draft, book, deps, text } = on;
  if (!deps.lookUpProtocol) return false;
  if (draft.question?.kind === 'protocol' && (await prove(on, draft.question.protocolNumber ?? '')))
    return true;
  const found = protocolIn(text);
  if (found === null) return asksForNumber(on) && !wantsElse(on, text, ANYTHING) ? tellOpen(on) : false;
  if (wantsElse(on, found.rest)) return false;
  draft.question = null;
  if (found.number === null) {
    sayText(draft, book, 'protocol.mistyped');
    noChange(draft, on.id, 'a protocol number with a wrong digit');
    return true;
  }
  await tell(on, { number: found.number, fact: null });
  return true;
}

/** Where a matter has asked something, the word alone may be part of the answer; a question is none. */
function asksForNumber({ draft, book, text }: Occasion): boolean {
  return namesProtocol(text) && (isQuestion(text) || waitingMatters(draft, book).length === 0);
}

/** What the words beside the number surely want. A question how far something is wants nothing else. */
function wantsElse({ deps, draft, text }: Occasion, rest: string, kinds = ELSE): boolean {
  if (text.split(/\s+/u).length > MOST_WORDS) return true;
  const { verdict, commands } = deps.classifierOf(draft.situation.workspaceId).classify(rest, draft.language);
  return verdict === 'sure' && rest !== '' && commands.some(({ kind }) => kinds.has(kind));
}

const ELSE: ReadonlySet<string> = new Set(['start', 'cancel', 'wantHuman', 'complain', 'optOut', 'correct']);
/** Without a number the words alone decide: a question that is known is that question. */
const ANYTHING: ReadonlySet<string> = new Set([...ELSE, 'ask', 'repeat', 'resume', 'clarify']);

/** The answer to who asks for proof. False when it is none: no e-mail, no number. */
async function prove(on: Occasion, number: string): Promise<boolean> {
  const { draft, text } = on;
  const looksLikeFact = /@|\d{3}/.test(text) && protocolIn(text) === null;
  draft.question = null;
  if (!looksLikeFact || text.split(/\s+/u).length > MOST_WORDS) return false;
  await tell(on, { number, fact: text });
  return true;
}

async function tell(on: Occasion, { number, fact }: { number: string; fact: string | null }): Promise<void> {
  const answer = await ask(on, number, fact);
  const inquiry = await inquire(on, TOPIC);
  const protocol = { kind: 'name', value: number } as const;
  switch (answer.kind) {
    case 'known':
      sayMatter(on, answer.matter);
      return closeInquiry(on, inquiry, 'answered');
    case 'notOwn':
      return askProof(on, { number, text: 'protocol.prove', facts: { protocol }, loopId: inquiry.id });
    case 'wrong':
      return askProof(on, { number, text: 'protocol.unknown', facts: {}, loopId: inquiry.id });
    case 'tooMany':
      offerPerson(on.draft, on.book, {
        text: 'protocol.tooMany',
        loop: inquiry,
        reason: 'protocolNotProved',
      });
      return noChange(on.draft, on.id, 'too many wrong proofs of a protocol number');
  }
}

async function ask(
  { deps, draft, id }: Occasion,
  protocolNumber: string,
  fact: string | null,
): Promise<ProtocolAnswer> {
  const { workspaceId, conversationId } = draft.situation;
  const asked = { conversationId, eventId: id, protocolNumber, fact, now: draft.now };
  return (await deps.lookUpProtocol?.(workspaceId, asked)) ?? { kind: 'notOwn' };
}

/** A number was meant and none was given: their own matters, when there are any. */
async function tellOpen(on: Occasion): Promise<boolean> {
  const { draft, book, id } = on;
  const matters = openLoops(draft).filter(({ flow }) => flow !== book.inquiry);
  for (const { protocolNumber } of matters.slice(0, MOST_TOLD)) {
    const answer = await ask(on, protocolNumber, null);
    if (answer.kind === 'known') sayMatter(on, answer.matter);
  }
  if (matters.length === 0) sayText(draft, book, 'protocol.which');
  noChange(draft, id, 'asked for a protocol number without saying it');
  return true;
}

function sayMatter({ draft, book }: Occasion, matter: ProtocolMatter): void {
  const { protocolNumber, flow, objectRef, ownerKind, ownerName, waitsFor, byAt, closedAt } = matter;
  const name = (value: string) => ({ kind: 'name', value }) as const;
  const part = (key: string, facts: Facts = {}) => name(book.text(draft.language, key, facts));
  const title =
    objectRef === null ? flowTitle(draft, book, flow) : `${flowTitle(draft, book, flow)} ${objectRef}`;
  const facts = { protocol: name(protocolNumber), matter: name(title) };
  draft.digressed ||= waitingMatters(draft, book).length > 0;
  if (closedAt !== null || waitsFor === null || byAt === null) {
    const at = { kind: 'date', at: (closedAt ?? draft.now).toISOString() } as const;
    return sayText(draft, book, 'protocol.closed', { facts: { ...facts, at } });
  }
  const who = ownerName ?? book.text(draft.language, 'protocol.owner.queue', {});
  const owner = part(`protocol.owner.${ownerKind ?? 'queue'}`, { name: name(who) });
  const state = part(`protocol.state.${waitsFor}`);
  const next = part(`protocol.next.${waitsFor}`);
  const by = { kind: 'time', at: byAt.toISOString() } as const;
  sayText(draft, book, 'protocol.open', { facts: { ...facts, state, owner, next, by } });
}

interface Proof {
  number: string;
  text: string;
  facts: Facts;
  loopId: string;
}

/** Asked in the conversation; the next words that look like a fact answer it. */
function askProof({ draft, book, id }: Occasion, { number, text, facts, loopId }: Proof): void {
  draft.question = {
    kind: 'protocol',
    protocolNumber: number,
    options: [],
    askedAt: draft.now.toISOString(),
  };
  draft.speech.push({
    author: 'assistant',
    content: { kind: 'text', text: book.text(draft.language, text, facts) },
    template: null,
    loopId,
    statesMoney: false,
    asks: 'conversation',
  });
  noChange(draft, id, 'asked to prove that a protocol number is theirs');
}
