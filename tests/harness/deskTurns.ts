import { store } from '../../blueprints/store/blueprint.ts';
import type { Json, JsonObject } from '../../src/base/json.ts';
import { newId } from '../../src/base/id.ts';
import { loadBlueprint } from '../../src/blueprint/loadBlueprint.ts';
import { fakeChannel } from '../../src/channels/fake/fakeChannel.ts';
import type { Acting, AgentAct } from '../../src/conversation/agentAct.ts';
import type { ConversationEvent } from '../../src/conversation/event.ts';
import { restOf } from '../../src/flow/restOf.ts';
import { turnBookOf } from '../../src/start/turnBookOf.ts';
import { type Action } from '../../src/turn/acts/actionsOf.ts';
import { decideTurn } from '../../src/turn/decideTurn.ts';
import { startDraft, type Draft, type DraftLoop } from '../../src/turn/draft.ts';
import { openLoops, standsIn } from '../../src/turn/loopsOf.ts';
import type { Situation, StoredLoop } from '../../src/turn/situation.ts';
import type { TurnDeps } from '../../src/turn/turnDeps.ts';
import { typedFor, type Place } from './restingPlaces.ts';

export const book = turnBookOf(loadBlueprint(store), { whatsapp: fakeChannel({ name: 'whatsapp' }) });
export const MAY: Acting = { permissions: ['approval.give', 'conversation.assign'], queues: [], limits: {} };
/** What an agent does asks nobody outside of the turn. */
export const deps = {} as TurnDeps;

/** A loop of this flow after this move. */
interface Standing {
  flow: Place['flow'];
  visit: Pick<Place['visit'], 'move' | 'at'>;
}

export function situationAt({ flow, visit }: Standing): Situation {
  const { move, at } = visit;
  const call = move.effects.find((effect) => effect.kind === 'call');
  const loop: StoredLoop = {
    id: newId(),
    flow: flow.name,
    flowVersion: flow.version,
    reason: flow.reason,
    value: move.state.value as Json,
    context: JSON.parse(JSON.stringify(move.state.context)) as JsonObject,
    waiting: { ...(call && { call: call.call }), timers: { t: 1 } },
    protocolNumber: '261121-000042-7',
    ownerKind: 'assistant',
    waitsFor: move.rest?.waitsFor ?? 'customer',
    nextStep: move.rest?.nextStep ?? '',
    deadlineAt: at,
    openedAt: at,
    movedAt: at,
    tickets: [],
    ticketCount: 0,
    promises: [],
    partyTime: null,
  };
  return {
    workspaceId: newId(),
    conversationId: newId(),
    version: 7,
    holder: { kind: 'assistant' },
    epoch: 0,
    language: 'en',
    question: null,
    contact: { id: newId(), name: 'Marta', language: 'en', mergedIntoId: null },
    addresses: [
      {
        id: newId(),
        channel: 'whatsapp',
        account: 'a',
        phone: '+15550142233',
        email: null,
        lastInboundAt: at,
        proofLevel: 0,
      },
    ],
    loops: [loop],
    events: [],
    slaRevision: 0,
  };
}

/** One act as a turn of its own: everything of the turn but reading and committing. */
export async function act(situation: Situation, what: AgentAct, at: string): Promise<Draft> {
  const payload: ConversationEvent = { kind: 'act', agentId: 'ines', act: what, by: MAY };
  const events = [{ id: newId<'event'>(), attempts: 0, receivedAt: at, payload }];
  const draft = startDraft({ ...situation, events }, new Date(at), 'en');
  await decideTurn(deps, book, draft);
  return draft;
}

/** How the conversation stands after the turn, as it would be read again. */
export function after(draft: Draft): Situation {
  // What a turn adds to a loop in memory is of no use to the next one.
  const loops: StoredLoop[] = openLoops(draft);
  const { situation, holder, epoch } = draft;
  return {
    ...situation,
    version: situation.version + 1,
    holder,
    epoch,
    loops: JSON.parse(JSON.stringify(loops)) as StoredLoop[],
  };
}

export function refusalIn(draft: Draft): string | null {
  const refused = draft.changes.find((change) => 'none' in change && change.refused !== undefined);
  return refused && 'none' in refused ? refused.none : null;
}

/** The slots that the turn asks for. */
export function askedIn(draft: Draft): string[] {
  return draft.speech.flatMap(({ asks, loopId }) => {
    const loop = loopId === null ? undefined : draft.loops.get(loopId);
    const expects = asks === 'matter' && loop ? expectsIn(loop) : undefined;
    return expects?.kind === 'slot' ? [expects.slot] : [];
  });
}

/** A question is repeated when the answer to it is known to the loop already. */
export function repeatedIn(draft: Draft): string[] {
  return draft.speech.flatMap(({ asks, loopId }) => {
    const loop = loopId === null ? undefined : draft.loops.get(loopId);
    if (asks !== 'matter' || !loop) return [];
    const expects = expectsIn(loop);
    const known = expects?.kind === 'slot' ? loop.context[expects.slot] : undefined;
    return known === undefined || known === null ? [] : [`${standsIn(loop)} asks for a known answer`];
  });
}

export function expectsIn(loop: DraftLoop | StoredLoop) {
  const flow = book.pinned(loop.flow, loop.flowVersion);
  const state = typeof loop.value === 'string' ? loop.value : '';
  return flow?.plans.has(state) ? restOf(flow, state, loop.context, loop.movedAt)?.expects : undefined;
}

/** The act with something typed wherever something is asked for. */
export function filled({ act: what, inputs }: Action): AgentAct {
  const typed = Object.fromEntries(inputs.map(({ name, as }) => [name, typedFor(as, name)[0] ?? '']));
  if (what.kind === 'move') return { ...what, input: typed };
  if (what.kind === 'answer' && what.heard.type === 'answer')
    return { ...what, heard: { type: 'answer', slots: typed } };
  return what;
}
