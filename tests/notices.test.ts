import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { newId } from '../src/base/id.ts';
import type { JsonObject } from '../src/base/json.ts';
import { checkBlueprint } from '../src/blueprint/check/checkBlueprint.ts';
import { parcelBlueprint } from '../src/blueprint/testing/parcelBlueprint.ts';
import type { ConversationEvent } from '../src/conversation/event.ts';
import { defineFlow, flowKit, moneyFact, type Move } from '../src/flow/index.ts';
import {
  parcelCard,
  parcelStates,
  silence,
  unclear,
  writtenParcelFlow,
  type ParcelContext,
} from '../src/flow/testing/parcelFlow.ts';
import { AT, play } from '../src/flow/testing/play.ts';
import { wayOf } from '../src/flow/wayOf.ts';
import { fakeChannel } from '../src/channels/fake/fakeChannel.ts';
import { turnBookOf } from '../src/start/turnBookOf.ts';
import { decideTurn } from '../src/turn/decideTurn.ts';
import { startDraft, type Draft } from '../src/turn/draft.ts';
import { standsIn } from '../src/turn/loopsOf.ts';
import type { Situation } from '../src/turn/situation.ts';
import { after, deps, situationAt } from './harness/deskTurns.ts';

const { confirm } = flowKit<ParcelContext>();

/** The example flow, in which the parcel may turn up while the contact is asked. */
const flow = defineFlow({
  ...writtenParcelFlow,
  card: parcelCard,
  isKnown: ({ approvedBy }, { name, output }) => name === 'parcelFound' && output.by === approvedBy,
  states: {
    ...parcelStates,
    confirming: confirm({
      say: {
        text: 'parcel.confirm',
        facts: { amount: () => moneyFact({ minor: 1, currency: 'BRL' }) },
      },
      on: {
        'notice.parcelFound': {
          to: 'settling',
          set: (_, { by }) => ({ approvedBy: z.string().parse(by) }),
        },
      },
      yes: 'paying',
      no: 'cancelled',
      unclear,
      silence,
      next: 'Customer confirms the refund',
    }),
  },
});
const book = turnBookOf(
  { ...parcelBlueprint, flows: [...parcelBlueprint.flows.filter(({ name }) => name !== flow.name), flow] },
  {
    whatsapp: fakeChannel({ name: 'whatsapp' }),
  },
);

const parcels = [{ id: 'p1', title: 'Parcel 1', minor: 4990, sentAt: '2026-11-01T09:00:00.000Z' }];
const lookingUp = () => play(flow, { type: 'answer', slots: { orderNumber: 'LP-1042' } });
const confirming = () =>
  play(
    flow,
    { type: 'answer', slots: { orderNumber: 'LP-1042' } },
    { type: 'result.found', output: { parcels } },
  );

function standing(move: Move): Situation {
  return situationAt({ flow, visit: { move, at: AT } });
}

async function tell(situation: Situation, payload: ConversationEvent): Promise<Draft> {
  const events = [{ id: newId<'event'>(), attempts: 0, receivedAt: AT, payload }];
  const draft = startDraft({ ...situation, events }, new Date(AT), 'en');
  await decideTurn({ ...deps, numbers: { next: async () => '261121-000043-5' } } as typeof deps, book, draft);
  return draft;
}

function noticeFor(situation: Situation, output: JsonObject, isIdle?: boolean): ConversationEvent {
  const loopId = situation.loops[0]?.id ?? newId<'loop'>();
  return { kind: 'notice', loopId, name: 'parcelFound', output, ...(isIdle === undefined ? {} : { isIdle }) };
}

const statesOf = (draft: Draft) => [...draft.loops.values()].map(standsIn);
const reasonsOf = (draft: Draft) => draft.rows.tickets.map(({ reason }) => reason);

test('a flow with ways for notices where the contact is asked keeps all proofs, and they lead its way on', () => {
  const flows = parcelBlueprint.flows.map((each) => (each.name === flow.name ? flow : each));
  assert.deepEqual(checkBlueprint({ ...parcelBlueprint, flows }), checkBlueprint(parcelBlueprint));
  assert.equal(wayOf(flow, 'confirming')?.ahead[0]?.state, 'settling');
});

test('a notice moves the flow where the contact is asked, and what it tells is kept', async () => {
  const situation = standing(confirming());
  const draft = await tell(situation, noticeFor(situation, { by: 'depot' }));
  assert.deepEqual(statesOf(draft), ['settling']);
  assert.equal([...draft.loops.values()][0]?.context.approvedBy, 'depot');
  assert.deepEqual(reasonsOf(draft), []);
});

test('a notice that comes while a system is asked is heard when that one has answered', async () => {
  const situation = standing(lookingUp());
  const kept = await tell(situation, noticeFor(situation, { by: 'depot' }));
  assert.deepEqual([statesOf(kept), reasonsOf(kept)], [['lookingUp'], []]);
  const [loop] = situation.loops;
  assert.ok(loop);
  const answered = await tell(after(kept), {
    kind: 'result',
    loopId: loop.id,
    call: loop.waiting.call ?? '',
    outcome: 'found',
    output: { parcels },
  });
  assert.deepEqual(statesOf(answered), ['settling']);
  assert.equal([...answered.loops.values()][0]?.waiting.notices, undefined);
});

test('what a loop knows already moves nothing and bothers nobody', async () => {
  const situation = standing(confirming());
  const moved = await tell(situation, noticeFor(situation, { by: 'depot' }));
  const again = await tell(after(moved), noticeFor(situation, { by: 'depot' }));
  assert.deepEqual([statesOf(again), reasonsOf(again)], [['settling'], []]);
  const other = await tell(after(moved), noticeFor(situation, { by: 'another depot' }));
  assert.deepEqual([statesOf(other), reasonsOf(other)], [['settling'], ['parcelFound']]);
});

test('a notice that the flow does not take goes to a person, unless there is nothing to do', async () => {
  const situation = standing(play(flow));
  const taken = await tell(situation, noticeFor(situation, { by: 'depot' }));
  assert.deepEqual([statesOf(taken), reasonsOf(taken)], [['asking'], ['parcelFound']]);
  const idle = await tell(situation, noticeFor(situation, { by: 'depot' }, true));
  assert.deepEqual([statesOf(idle), reasonsOf(idle)], [['asking'], []]);
  const closed = { ...situation, loops: [] };
  const opened = await tell(closed, { ...noticeFor(situation, { by: 'depot' }) });
  assert.deepEqual(reasonsOf(opened), ['parcelFound']);
  assert.equal((await tell(closed, noticeFor(situation, {}, true))).loops.size, 0);
});
