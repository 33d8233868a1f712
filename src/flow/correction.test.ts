import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advance, defineFlow, flowKit, nameFact } from './index.ts';
import { writtenParcelFlow, type ParcelContext } from './testing/parcelFlow.ts';
import { AT, hear, play, saidBy, type Heard } from './testing/play.ts';

const { correction } = flowKit<ParcelContext>();

const flow = defineFlow({
  ...writtenParcelFlow,
  corrections: [
    correction({
      slot: 'orderNumber',
      as: 'orderNumber',
      to: 'lookingUp',
      set: (_, value) => ({ orderNumber: String(value), parcels: [], parcelId: null }),
      say: {
        text: 'parcel.understoodOrder',
        facts: { order: (context) => nameFact(context.orderNumber ?? '') },
      },
      tooLate: { checkingBack: 'parcel.tooLate' },
    }),
    correction({
      slot: 'parcel',
      options: ({ parcels }) => parcels.map(({ id, title }) => ({ id, title: { fact: nameFact(title) } })),
      to: 'deciding',
      set: (_, value) => ({ parcelId: String(value) }),
      say: 'parcel.understoodParcel',
      in: ['confirming'],
    }),
  ],
});

const parcels = ['p1', 'p2'].map((id) => ({
  id,
  title: `Parcel ${id}`,
  minor: 1000,
  sentAt: '2026-11-01T09:00:00.000Z',
}));
const toConfirming: Heard[] = [
  { type: 'answer', slots: { orderNumber: 'LP-1042' } },
  { type: 'result.found', output: { parcels } },
  { type: 'choose', option: 'p1' },
];
const paidAndAsked: Heard[] = [
  ...toConfirming,
  { type: 'affirm' },
  { type: 'result.refunded', output: {} },
  { type: 'xstate.after.172800000.lostParcel.settling' },
];

test('a correction goes back with the new value, takes back what rested on the old one, and says so', () => {
  const move = play(flow, ...toConfirming, { type: 'correct', slots: { orderNumber: 'LP-1043' } });
  assert.equal(move.to, 'lookingUp');
  assert.deepEqual(
    [move.state.context.orderNumber, move.state.context.parcels, move.state.context.parcelId],
    ['LP-1043', [], null],
  );
  assert.deepEqual(move.effects[2], {
    kind: 'say',
    text: 'parcel.understoodOrder',
    facts: { order: { kind: 'name', value: 'LP-1043' } },
  });
});

test('a choice is corrected by the id of an option that is there, and by no other', () => {
  const confirming = play(flow, ...toConfirming);
  const other = hear(flow, confirming, { type: 'correct', slots: { parcel: 'p2' } });
  assert.deepEqual([other.to, other.state.context.parcelId], ['confirming', 'p2']);
  assert.deepEqual(saidBy(other), ['parcel.understoodParcel', 'parcel.confirm']);
  for (const slots of [{ parcel: 'p9' }, { parcel: 3 }, { parcel: null }, { orderNumber: '' }, {}])
    assert.equal(hear(flow, confirming, { type: 'correct', slots }).changed, false);
});

test('a state tells what may be corrected in it', () => {
  const corrects = (move: ReturnType<typeof play>) => (move.rest?.corrects ?? []).map(({ slot }) => slot);
  assert.deepEqual(corrects(play(flow)), ['orderNumber']);
  assert.deepEqual(corrects(play(flow, ...toConfirming)), ['orderNumber', 'parcel']);
  assert.deepEqual(corrects(play(flow, ...paidAndAsked)), []);
  const [, parcel] = play(flow, ...toConfirming).rest?.corrects ?? [];
  assert.deepEqual(parcel && 'options' in parcel && parcel.options.map(({ id }) => id), ['p1', 'p2']);
});

test('where it is too late nothing changes, and the state knows the words for it', () => {
  const asked = play(flow, ...paidAndAsked);
  assert.equal(asked.to, 'checkingBack');
  const event = { type: 'correct', slots: { orderNumber: 'LP-1' }, at: AT } as const;
  assert.equal(advance(flow, asked.state, event, 1).changed, false);
  assert.deepEqual(flow.plans.get('checkingBack')?.rest?.tooLate, { orderNumber: 'parcel.tooLate' });
});

test('a correction that leads to no state is refused when the flow is made', () => {
  const corrections = [
    correction({ slot: 'x', as: 'words', to: 'nowhere', set: () => ({}), say: 'parcel.unclear' }),
  ];
  assert.throws(() => defineFlow({ ...writtenParcelFlow, corrections }), { code: 'BLUEPRINT_INVALID' });
});
