import assert from 'node:assert/strict';
import { test } from 'node:test';
import { store } from '../blueprints/store/blueprint.ts';
import { actionsOf } from '../src/turn/acts/actionsOf.ts';
import { handBackStates } from '../src/turn/acts/handBackStates.ts';
import { startDraft } from '../src/turn/draft.ts';
import { openLoops, standsIn } from '../src/turn/loopsOf.ts';
import {
  act,
  after,
  askedIn,
  book,
  filled,
  refusalIn,
  repeatedIn,
  situationAt,
} from './harness/deskTurns.ts';
import { endsFrom, places } from './harness/restingPlaces.ts';

/** How an agent tells it. */
const TOLD: { [as: string]: string } = {
  orderNumber: 'On the phone she said it is LP-1042',
  email: 'She wrote from marta@example.com',
  quantity: '30',
};

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
