import type { EventId } from '../base/id.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import type { StateValue } from 'xstate';
import { untrust } from '../base/untrusted.ts';
import type { InboundContent } from '../conversation/content.ts';
import type { Expectation, OfferedOption } from '../flow/effect.ts';
import { restOf } from '../flow/restOf.ts';
import { stateName } from '../flow/stateName.ts';
import { languageOf } from '../understanding/languageOf.ts';
import { understand, type Understanding } from '../understanding/understand.ts';
import { noChange, type Draft, type DraftLoop } from './draft.ts';
import { obey, sayText } from './obey.ts';
import { readTap } from './optionTap.ts';
import { titleOf } from './say.ts';
import type { TurnBook } from './turnBook.ts';
import type { TurnDeps } from './turnDeps.ts';

type Message = Extract<ConversationEvent, { kind: 'message' }>;

/** A message written this long before the loop last moved answers something that is over. */
const STALE_MS = 60_000;

/** What a contact said: what was meant decides, flows act, and nothing is left without an answer or a reason. */
export async function hearMessage(
  deps: TurnDeps,
  book: TurnBook,
  draft: Draft,
  { id, message }: { id: EventId; message: Message },
): Promise<void> {
  replyToSender(draft, message);
  const aside = asideReason(message.content);
  if (aside) return noChange(draft, id, aside);
  if (draft.holder.kind !== 'assistant')
    return noChange(draft, id, `${draft.holder.name} holds the conversation`);
  if (message.content.kind === 'unsupported') {
    sayText(draft, book, 'unsupported.pleaseWrite');
    return noChange(draft, id, `a message of the kind ${message.content.type} cannot be read`);
  }
  if (isStale(draft, message)) {
    sayText(draft, book, 'stale.pleaseRepeat');
    return noChange(draft, id, 'it was written before the last step and came late');
  }
  answerInTheirLanguage(draft, message.content);
  await answer(deps, book, draft, { id, content: message.content });
}

function replyToSender(draft: Draft, { addressId, sentAt }: Message): void {
  const address = draft.situation.addresses.find((one) => one.id === addressId);
  if (!address) return;
  const lastInboundAt =
    [address.lastInboundAt, sentAt]
      .filter((at) => at !== null)
      .sort()
      .at(-1) ?? sentAt;
  draft.replyTo = { ...address, lastInboundAt };
}

/** Who plainly writes in another language is answered in it from here on. */
function answerInTheirLanguage(draft: Draft, content: InboundContent): void {
  if (content.kind === 'text') draft.language = languageOf(content.text) ?? draft.language;
}

/** What is said beside the matter moves nothing. */
function asideReason(content: InboundContent): string | null {
  switch (content.kind) {
    case 'reaction':
      return 'a reaction answers nothing';
    case 'edit':
      return 'the words before were changed; what they did stays done';
    case 'revoke':
      return 'the words before were taken back; what they did stays done';
    case 'identityChange':
      return 'the provider says that the person may have changed';
    default:
      return null;
  }
}

function isStale(draft: Draft, { sentAt }: Message): boolean {
  const movedAt = Math.max(0, ...[...draft.loops.values()].map((loop) => Date.parse(loop.movedAt)));
  return Date.parse(sentAt) < movedAt - STALE_MS;
}

async function answer(
  deps: TurnDeps,
  book: TurnBook,
  draft: Draft,
  { id, content }: { id: EventId; content: InboundContent },
): Promise<void> {
  const tap = content.kind === 'choice' ? readTap(draft, content.optionId) : null;
  if (tap?.kind === 'old') return answerOldTap(book, draft, { id, loop: tap.loop });
  const plain: InboundContent =
    tap?.kind === 'current' && content.kind === 'choice'
      ? { ...content, optionId: untrust(tap.optionId) }
      : content;
  const asking = tap?.kind === 'current' ? [asked(draft, book, tap.loop)] : askingLoops(draft, book);
  const { understood, loop } = await understandFor(deps, book, draft, { content: plain, asking });
  draft.understood.push({
    event: id,
    stage: understood.stage,
    commands: understood.commands.map((command) => ({ ...command })),
    confidence: understood.confidence,
    candidates: understood.candidates.map((candidate) => ({ ...candidate })),
  });
  for (const command of understood.commands) await obey(deps, book, draft, { id, command, loop });
}

interface Asking {
  loop: DraftLoop;
  expects: Expectation | null;
}

/** The loops that wait for this contact, the one that moved last first: it is what the contact sees. */
function askingLoops(draft: Draft, book: TurnBook): Asking[] {
  return [...draft.loops.values()]
    .filter(({ waitsFor, outcome }) => waitsFor === 'customer' && outcome === null)
    .sort((a, b) => b.movedAt.localeCompare(a.movedAt))
    .map((loop) => asked(draft, book, loop));
}

function asked(draft: Draft, book: TurnBook, loop: DraftLoop): Asking {
  const flow = book.pinned(loop.flow, loop.flowVersion);
  const state = stateName(loop.value as StateValue); // written by applyMove only
  if (!flow?.plans.has(state)) return { loop, expects: null };
  return { loop, expects: restOf(flow, state, loop.context, draft.now.toISOString())?.expects ?? null };
}

/** The first loop whose question the words answer takes them; when none does, the words are understood by themselves. */
async function understandFor(
  deps: TurnDeps,
  book: TurnBook,
  draft: Draft,
  { content, asking }: { content: InboundContent; asking: Asking[] },
): Promise<{ understood: Understanding; loop: DraftLoop | null }> {
  const said = {
    content,
    language: draft.language,
    corrects: [],
    now: draft.now,
    timeZone: book.timeZone,
    classifier: deps.classifierOf(draft.situation.workspaceId),
    interpret: null,
    titleOf: (option: OfferedOption) => titleOf(draft, book, option),
  };
  for (const { loop, expects } of asking) {
    const understood = await understand({ ...said, expects });
    if (understood.stage === 0) return { understood, loop };
  }
  const understood = await understand({ ...said, expects: null });
  return { understood, loop: asking[0]?.loop ?? null };
}

/** The question is asked again as it stands now; a button of a closed matter is told as such. */
function answerOldTap(
  book: TurnBook,
  draft: Draft,
  { id, loop }: { id: EventId; loop: DraftLoop | null },
): void {
  sayText(draft, book, 'stale.pleaseRepeat');
  noChange(draft, id, loop ? 'a button of an earlier question' : 'a button of a closed matter');
}
