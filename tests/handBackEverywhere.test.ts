import assert from 'node:assert/strict';
import { test } from 'node:test';
import { store } from '../blueprints/store/blueprint.ts';
import { refund } from '../blueprints/store/flows/refund/refund.ts';
import { allWalks } from '../blueprints/store/flows/refund/walks/all.ts';
import { chance, stepsFrom } from '../blueprints/store/flows/refund/walks/random.ts';
import { walked } from '../blueprints/store/flows/refund/walks/walk.ts';
import { contactOf, next, walk, type Step, type Walked } from '../blueprints/store/testing/walk.ts';
import type { Json, JsonObject } from '../src/base/json.ts';
import { newId } from '../src/base/id.ts';
import { loadBlueprint } from '../src/blueprint/loadBlueprint.ts';
import { fakeChannel } from '../src/channels/fake/fakeChannel.ts';
import type { Acting, AgentAct, PassedState } from '../src/conversation/agentAct.ts';
import type { ConversationEvent } from '../src/conversation/event.ts';
import type { Flow } from '../src/flow/flow.ts';
import { restOf } from '../src/flow/restOf.ts';
import { turnBookOf } from '../src/start/turnBookOf.ts';
import { actionsOf, type Action } from '../src/turn/acts/actionsOf.ts';
import { handBackStates } from '../src/turn/acts/handBackStates.ts';
import { decideTurn } from '../src/turn/decideTurn.ts';
import { startDraft, type Draft, type DraftLoop } from '../src/turn/draft.ts';
import { openLoops, standsIn } from '../src/turn/loopsOf.ts';
import type { Situation, StoredLoop } from '../src/turn/situation.ts';
import type { TurnDeps } from '../src/turn/turnDeps.ts';

const book = turnBookOf(loadBlueprint(store), { whatsapp: fakeChannel({ name: 'whatsapp' }) });
const MAY: Acting = { permissions: ['approval.give', 'conversation.assign'], queues: [], limits: {} };
/** What an agent does asks nobody outside of the turn. */
const deps = {} as TurnDeps;

/** What is typed where this kind of value is asked for. */
const SLOTS: { [as: string]: readonly Json[] } = {
  email: ['marta@example.com'],
  quantity: [30, 2, 5_000],
  date: ['2026-12-01'],
  money: [{ minor: 100_000, currency: 'BRL' }],
};
const typedFor = (as: string): readonly Json[] => SLOTS[as] ?? ['LP-1042'];

/** How an agent tells it. */
const TOLD: { [as: string]: string } = {
  orderNumber: 'On the phone she said it is LP-1042',
  email: 'She wrote from marta@example.com',
  quantity: '30',
};

/** A loop where it rests, and how it came there. */
interface Place {
  flow: Flow;
  visit: Walked;
  way: PassedState[];
}

/** Every state of every flow in which a loop rests on some walk, as it was first entered. */
const places: Place[] = [
  ...placesOn(refund, allWalks.map(walked)),
  ...store.flows.filter((flow) => flow !== refund).flatMap((flow) => placesOn(flow, wanderings(flow))),
];

/** Walks by chance through a flow whose systems answer nothing but their outcome. */
function wanderings(flow: Flow): Walked[][] {
  const input = { protocolNumber: '261121-000042-7', contact: contactOf(), slots: {} };
  return Array.from({ length: 300 }, (_, seed) => {
    const random = chance(seed);
    const path = walk(flow, input, []);
    while (path.length < 30) {
      const last = path.at(-1);
      const steps = last ? wayOn(flow, last) : [];
      const step = steps[Math.floor(random() * steps.length)];
      if (!last || !step) break;
      path.push(next(flow, last, step));
    }
    return path;
  });
}

/** All that the flow takes where it rests. */
function wayOn(flow: Flow, last: Walked): Step[] {
  const { rest, to } = last.move;
  if (rest === null) return [];
  const call = flow.plans.get(to)?.call;
  const steps: Step[] = [
    ...answersTo(rest),
    ...(rest.acts ?? []).map(({ name }): Step => ({ type: `act.${name}`, agentId: 'ines', input: {} })),
    ...(call?.handled ?? []).map((outcome): Step => ({ type: `result.${outcome}`, output: {} })),
    { after: rest.deadlineMs },
  ];
  return steps.filter((step) => isTaken(flow, last, step));
}

function answersTo({ expects }: NonNullable<Walked['move']['rest']>): Step[] {
  switch (expects?.kind) {
    case 'choice':
      return expects.options.map(({ id }): Step => ({ type: 'choose', option: id }));
    case 'yesNo':
      return [{ type: 'affirm' }, { type: 'deny' }];
    case 'slot':
      return typedFor(expects.as).map((typed): Step => ({
        type: 'answer',
        slots: { [expects.slot]: typed },
      }));
    default:
      return [];
  }
}

function isTaken(flow: Flow, last: Walked, step: Step): boolean {
  try {
    next(flow, last, step);
    return true;
  } catch {
    // Not accepted here, or an outcome that needs more than its name.
    return false;
  }
}

function placesOn(flow: Flow, paths: readonly (readonly Walked[])[]): Place[] {
  const found = new Map<string, Place>();
  for (const path of paths) {
    path.forEach((visit, index) => {
      const { to, rest, entered } = visit.move;
      if (rest === null || !entered || found.has(to)) return;
      const way = path
        .slice(0, index + 1)
        .map(({ move, heard }) => ({ state: move.to, on: heard?.type ?? 'start' }));
      found.set(to, { flow, visit, way });
    });
  }
  return [...found.values()];
}

function situationAt({ flow, visit }: Place): Situation {
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
async function act(situation: Situation, what: AgentAct, at: string): Promise<Draft> {
  const payload: ConversationEvent = { kind: 'act', agentId: 'ines', act: what, by: MAY };
  const events = [{ id: newId<'event'>(), attempts: 0, receivedAt: at, payload }];
  const draft = startDraft({ ...situation, events }, new Date(at), 'en');
  await decideTurn(deps, book, draft);
  return draft;
}

/** How the conversation stands after the turn, as it would be read again. */
function after(draft: Draft): Situation {
  const loops = openLoops(draft).map(
    ({ isNew: _, isChanged: __, outcome: ___, queue: ____, timers: _____, ...loop }) => loop,
  );
  const { situation, holder, epoch } = draft;
  return {
    ...situation,
    version: situation.version + 1,
    holder,
    epoch,
    loops: JSON.parse(JSON.stringify(loops)) as StoredLoop[],
  };
}

function refusalIn(draft: Draft): string | null {
  const refused = draft.changes.find((change) => 'none' in change && change.refused !== undefined);
  return refused && 'none' in refused ? refused.none : null;
}

/** The slots that the turn asks for. */
function askedIn(draft: Draft): string[] {
  return draft.speech.flatMap(({ asks, loopId }) => {
    const loop = loopId === null ? undefined : draft.loops.get(loopId);
    const expects = asks === 'matter' && loop ? expectsIn(loop) : undefined;
    return expects?.kind === 'slot' ? [expects.slot] : [];
  });
}

/** A question is repeated when the answer to it is known to the loop already. */
function repeatedIn(draft: Draft): string[] {
  return draft.speech.flatMap(({ asks, loopId }) => {
    const loop = loopId === null ? undefined : draft.loops.get(loopId);
    if (asks !== 'matter' || !loop) return [];
    const expects = expectsIn(loop);
    const known = expects?.kind === 'slot' ? loop.context[expects.slot] : undefined;
    return known === undefined || known === null ? [] : [`${standsIn(loop)} asks for a known answer`];
  });
}

function expectsIn(loop: DraftLoop | StoredLoop) {
  const flow = book.pinned(loop.flow, loop.flowVersion);
  const state = typeof loop.value === 'string' ? loop.value : '';
  return flow?.plans.has(state) ? restOf(flow, state, loop.context, loop.movedAt)?.expects : undefined;
}

/** The act with something typed wherever something is asked for. */
function filled({ act: what, inputs }: Action): AgentAct {
  const typed = Object.fromEntries(inputs.map(({ name, as }) => [name, typedFor(as)[0] ?? '']));
  if (what.kind === 'move') return { ...what, input: typed };
  if (what.kind === 'answer' && what.heard.type === 'answer')
    return { ...what, heard: { type: 'answer', slots: typed } };
  return what;
}

test('the walks come to rest in every state in which a loop can rest', () => {
  for (const flow of store.flows) {
    const resting = [...flow.plans].filter(([, plan]) => plan.rest !== undefined).map(([state]) => state);
    const visited = places.filter((place) => place.flow === flow).map(({ visit }) => visit.move.to);
    assert.deepEqual(
      resting.filter((state) => !visited.includes(state)),
      [],
      flow.name,
    );
  }
  assert.ok(places.length >= 30, `${places.length} states`);
});

test('wherever a person or the customer is waited for, the agent has what can be done there', async () => {
  for (const place of places) {
    const taken = await act(situationAt(place), { kind: 'takeOver' }, place.visit.at);
    const [loop] = openLoops(taken);
    assert.ok(loop, place.visit.move.to);
    const actions = actionsOf(taken, book, loop);
    const { rest, to } = place.visit.move;
    const buttons = actions.filter(({ act: { kind } }) => kind === 'move').length;
    assert.equal(buttons, rest?.acts?.length ?? 0, to);
    const said = actions.filter(
      ({ act: what }) => what.kind === 'answer' && what.heard.type !== 'cancel',
    ).length;
    const offered =
      rest?.expects?.kind === 'choice'
        ? rest.expects.options.length
        : { slot: 1, yesNo: 2, none: 0 }[rest?.expects?.kind ?? 'none'];
    assert.equal(said, offered, to);
    if (rest?.waitsFor === 'person' || rest?.waitsFor === 'customer') assert.ok(actions.length > 0, to);
  }
});

test('every action that is offered is taken, and after each the conversation can go back without a repeated question', async () => {
  let done = 0;
  let ended = 0;
  for (const place of places) {
    const { at, move } = place.visit;
    const taken = after(await act(situationAt(place), { kind: 'takeOver' }, at));
    const [loop] = openLoops(startDraft(taken, new Date(at), 'en'));
    assert.ok(loop);
    for (const action of actionsOf(startDraft(taken, new Date(at), 'en'), book, loop)) {
      const moved = await act(taken, filled(action), at);
      assert.equal(refusalIn(moved), null, `${move.to}: ${action.title}`);
      assert.ok(
        moved.changes.some((change) => 'loop' in change && change.loop === loop.id),
        `${move.to}: ${action.title}`,
      );
      done += 1;
      const then = after(moved);
      const back = await act(then, { kind: 'handBack' }, at);
      const answered = action.act.kind === 'answer' ? action.inputs.map(({ name }) => name) : [];
      const asked = askedIn(back).filter((slot) => answered.includes(slot));
      assert.deepEqual(asked, [], `${move.to}: ${action.title}`);
      const [open] = then.loops;
      if (!open) continue;
      ended += (await endsFrom(place, back, open)) ? 1 : 0;
    }
  }
  assert.ok(done > 100 && ended > 50, `${done} actions, ${ended} ends`);
});

test('a hand-back where the loop stands says the words of that state once, asks nothing that is known, and does nothing again', async () => {
  for (const place of places) {
    const { at, move } = place.visit;
    const taken = after(await act(situationAt(place), { kind: 'takeOver' }, at));
    const back = await act(taken, { kind: 'handBack' }, at);
    const kind = place.flow.plans.get(move.to)?.kind;
    if (refusalIn(back) !== null) {
      assert.equal(kind, 'handOver', `${move.to}: ${refusalIn(back)}`);
      continue;
    }
    assert.deepEqual(repeatedIn(back), [], move.to);
    assert.equal(back.holder.kind, 'assistant', move.to);
    const [loop] = openLoops(back);
    const isMoved = move.rest?.waitsFor === 'person' && kind === 'handOver';
    if (!isMoved) assert.equal(loop && standsIn(loop), move.to);
    assert.ok(back.speech.filter(({ asks }) => asks !== undefined).length <= 1, move.to);
    const again = back.rows.effects.filter(({ key }) => kind !== 'call' || key === null);
    assert.deepEqual(again, [], move.to);
  }
});

test('every other state that a loop may be handed back in asks its own question, knows no answer to it, and does nothing again', async () => {
  let elsewhere = 0;
  for (const place of places) {
    const { at, move } = place.visit;
    const taken = after(await act(situationAt(place), { kind: 'takeOver' }, at));
    const draft = startDraft(taken, new Date(at), 'en');
    const [loop] = openLoops(draft);
    assert.ok(loop);
    const states = handBackStates(draft, book, { loop, way: place.way }).filter((state) => state !== move.to);
    for (const state of states) {
      elsewhere += 1;
      const back = await act(taken, { kind: 'handBack', loopId: loop.id, state, way: place.way }, at);
      assert.equal(refusalIn(back), null, `${move.to} to ${state}`);
      const [there] = openLoops(back);
      assert.equal(there && standsIn(there), state);
      assert.equal(there?.waitsFor, 'customer', state);
      assert.deepEqual(repeatedIn(back), [], state);
      assert.deepEqual([back.rows.effects, back.rows.promises], [[], []], state);
      assert.equal(
        back.speech.filter(({ asks, loopId }) => asks === 'matter' && loopId === loop.id).length,
        1,
        state,
      );
    }
    // Nowhere else: not in a state that it has not been in, and not before something that was done.
    const never = await act(
      taken,
      { kind: 'handBack', loopId: loop.id, state: 'elsewhere', way: place.way },
      at,
    );
    assert.match(refusalIn(never) ?? '', /cannot be handed back/);
  }
  assert.ok(elsewhere > 20, `${elsewhere} ways back`);
});

test('what the agent tells on handing back is not asked any more', async () => {
  let told = 0;
  for (const place of places) {
    const { at, move } = place.visit;
    const expects = move.rest?.expects;
    const tell = expects?.kind === 'slot' ? TOLD[expects.as] : undefined;
    if (tell === undefined) continue;
    const taken = after(await act(situationAt(place), { kind: 'takeOver' }, at));
    const back = await act(taken, { kind: 'handBack', tell }, at);
    const [loop] = openLoops(back);
    assert.notEqual(loop && standsIn(loop), move.to, `${move.to} was told and goes on`);
    assert.deepEqual(
      back.rows.told.map(({ text }) => text),
      [tell],
    );
    told += 1;
  }
  assert.ok(told >= 2, `${told} states were told`);
});

/** Goes on by chance from where the hand-back left it, and at last by silence alone: the loop ends. */
async function endsFrom({ flow, visit }: Place, back: Draft, open: StoredLoop): Promise<boolean> {
  const loop = back.loops.get(open.id);
  if (!loop || loop.outcome !== null) return true;
  const stepsOf = (from: Walked): Step[] => (flow === refund ? stepsFrom(from.move) : wayOn(flow, from));
  const state = JSON.parse(
    JSON.stringify({ value: loop.value, context: loop.context }),
  ) as Walked['move']['state'];
  const rest = restOf(flow, standsIn(loop), loop.context, visit.at);
  let at: Walked = {
    ...visit,
    move: { ...visit.move, state, to: standsIn(loop), rest, outcome: null, effects: [] },
  };
  const random = chance(open.movedAt.length + standsIn(loop).length);
  for (let steps = 0; at.move.rest !== null; steps++) {
    assert.ok(steps < 600, `${standsIn(loop)} comes to no end`);
    const possible = stepsOf(at);
    const step = possible[Math.floor(random() * possible.length)];
    assert.ok(step, at.move.to);
    at = next(flow, at, step);
  }
  return true;
}
