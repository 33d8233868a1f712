import { AppError } from '../base/errors.ts';
import { newId, type EventId } from '../base/id.ts';
import type { JsonObject } from '../base/json.ts';
import { openLoop } from '../flow/advance.ts';
import type { FlowInput } from '../flow/flow.ts';
import { applyMove } from './applyMove.ts';
import { dropSpeech, type Draft, type DraftLoop } from './draft.ts';
import type { TurnBook } from './turnBook.ts';
import type { TurnDeps } from './turnDeps.ts';

export interface ToOpen {
  flow: string;
  slots: JsonObject;
  event: EventId;
  /** What it counts under, when not under the flow's own reason. */
  reason?: string;
  /** Its first words are not said: somebody else has better ones. */
  isSilent?: boolean;
}

/** Opens a loop of the newest version of a flow, pinned to it from here on, with a protocol number of its own. */
export async function openMatter(
  deps: TurnDeps,
  book: TurnBook,
  draft: Draft,
  { flow: name, slots, event, reason, isSilent = false }: ToOpen,
): Promise<DraftLoop> {
  const flow = book.newest(name);
  if (!flow) {
    throw new AppError(
      'FLOW_UNKNOWN',
      `No flow is named '${name}'; the blueprint's intents and its inquiry flow must name flows it has`,
      { name },
    );
  }
  const protocolNumber = await deps.numbers.next(draft.situation.workspaceId, draft.now);
  const move = openLoop(flow, inputOf(draft, { protocolNumber, slots }), draft.nextFence());
  const loop: DraftLoop = {
    ...blankLoop(draft),
    flow: flow.name,
    flowVersion: flow.version,
    reason: reason ?? flow.reason,
    protocolNumber,
  };
  draft.loops.set(loop.id, loop);
  applyMove(draft, book, { flow, loop, move, cause: { event, on: 'start' } });
  if (isSilent) dropSpeech(draft, ({ loopId }) => loopId === loop.id);
  return loop;
}

function inputOf(
  draft: Draft,
  { protocolNumber, slots }: Pick<FlowInput, 'protocolNumber' | 'slots'>,
): FlowInput {
  const { contact, addresses } = draft.situation;
  const address = draft.replyTo;
  return {
    at: draft.now.toISOString(),
    protocolNumber,
    contact: {
      id: contact.id,
      name: contact.name,
      phone: address?.phone ?? addresses.find(({ phone }) => phone !== null)?.phone ?? null,
      email: addresses.find(({ email }) => email !== null)?.email ?? null,
      language: draft.language,
      proofLevel: address?.proofLevel ?? 0,
      offersStopped: address?.offersStopped ?? false,
    },
    slots,
  };
}

function blankLoop(draft: Draft): Omit<DraftLoop, 'flow' | 'flowVersion' | 'reason' | 'protocolNumber'> {
  const at = draft.now.toISOString();
  return {
    id: newId(),
    value: null,
    context: {},
    waiting: {},
    ownerKind: 'assistant',
    waitsFor: 'system',
    nextStep: '',
    deadlineAt: at,
    openedAt: at,
    movedAt: at,
    tickets: [],
    ticketCount: 0,
    partyTime: null,
    promises: [],
    isNew: true,
    isChanged: true,
    outcome: null,
    queue: null,
    timers: new Map(),
  };
}
