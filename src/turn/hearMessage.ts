import type { EventId } from '../base/id.ts';
import type { InboundContent } from '../conversation/content.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import { calm } from '../understanding/classifier.ts';
import { textIn } from '../understanding/textIn.ts';
import { answerOpenQuestion } from './answerOpenQuestion.ts';
import { carryOut } from './carryOut.ts';
import { handToCompliance } from './commands/handToCompliance.ts';
import type { Occasion } from './commands/occasion.ts';
import { tellProtocol } from './commands/tellProtocol.ts';
import { noChange, type Draft, type DraftLoop } from './draft.ts';
import { giveHeldOut } from './giveHeldOut.ts';
import { hearLanguage } from './hearLanguage.ts';
import { listen, type Listened } from './listen.ts';
import { waitingLoops } from './loopsOf.ts';
import { obey } from './obey.ts';
import { readTap } from './optionTap.ts';
import { recordUnderstood } from './recordUnderstood.ts';
import { sayText } from './say.ts';
import type { TurnBook } from './turnBook.ts';
import type { TurnDeps } from './turnDeps.ts';
import { understandMessage } from './understandMessage.ts';

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
  const heard = await listen(deps, draft, message.content);
  if (heard === null) {
    sayText(draft, book, 'voice.pleaseWrite');
    return noChange(draft, id, 'a voice note that cannot be put into words; a person can listen to it');
  }
  if (hearLanguage(draft, book, heard.content)) return sayAgain({ deps, book, draft, id, heard });
  await answer(deps, book, draft, { id, heard });
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

/** The question that waits, in the language that was asked for. */
async function sayAgain({ heard, ...found }: Found): Promise<void> {
  const { draft, id } = found;
  const loop = waitingLoops(draft)[0] ?? null;
  const on: Occasion = { ...found, loop, text: '', signals: calm, isSure: true, stage: 0 };
  recordUnderstood(draft, { id, heard, understood: null });
  await obey(on, { kind: 'repeat' });
}

interface Found extends Pick<Occasion, 'deps' | 'book' | 'draft' | 'id'> {
  heard: Listened;
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

/** What no assistant may answer comes first; then the question of the conversation itself; then the matters. */
async function answer(
  deps: TurnDeps,
  book: TurnBook,
  draft: Draft,
  { id, heard }: { id: EventId; heard: Listened },
): Promise<void> {
  const { content } = heard;
  const text = textIn(content) ?? '';
  const loop = waitingLoops(draft)[0] ?? null;
  const on: Occasion = { deps, book, draft, id, loop, text, signals: calm, isSure: true, stage: 0 };
  const topic = content.kind === 'choice' ? null : (deps.sensitiveIn?.(text) ?? null);
  if (topic !== null) {
    recordUnderstood(draft, { id, heard, understood: null });
    return handToCompliance(on, topic);
  }
  if (content.kind !== 'choice' && (await tellProtocol(on)))
    return recordUnderstood(draft, { id, heard, understood: null });
  if (await answerOpenQuestion(on, heard)) return;
  const tap = content.kind === 'choice' ? readTap(draft, content.optionId) : null;
  if (tap?.kind === 'old') return answerOldTap(book, draft, { id, loop: tap.loop });
  const { understood, loop: to } = await understandMessage(deps, book, draft, { content, tap });
  recordUnderstood(draft, { id, heard, understood });
  if (await giveHeldOut({ ...on, loop: to }, understood)) return;
  await carryOut({ ...on, loop: to }, understood);
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
