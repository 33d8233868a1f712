import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { advance, openLoop } from '../advance.ts';
import { defineFlow } from '../defineFlow.ts';
import type { FlowEvent } from '../effect.ts';
import { flowKit } from '../kit.ts';

const { choose, close } = flowKit<{ wish: string | null; hasMore: boolean }>();

const flow = defineFlow({
  name: 'finding',
  version: 1,
  reason: 'finding',
  contextSchema: z.object({ wish: z.string().nullable(), hasMore: z.boolean() }),
  context: ({ slots }) => ({ wish: null, hasMore: slots.hasMore === true }),
  object: () => null,
  initial: 'asking',
  states: {
    asking: choose({
      say: 'ask',
      options: [
        { id: 'more', title: 'more', way: 'turned', when: ({ hasMore }) => hasMore },
        { id: 'stop', title: 'stop', way: 'stopped' },
      ],
      words: {
        slot: 'wish',
        to: 'found',
        set: (_, { wish }) => (typeof wish === 'string' ? { wish } : null),
      },
      unclear: { say: 'ask', to: 'stopped' },
      silence: { giveUp: { afterMs: 1_000, to: 'stopped' } },
      next: 'They say what they look for',
    }),
    found: close({ outcome: 'found' }),
    turned: close({ outcome: 'turned' }),
    stopped: close({ outcome: 'stopped' }),
  },
  card: { wants: [], checked: [], leftToDo: [] },
});

const at = '2026-11-21T12:00:00.000Z';
const contact = { id: 'c', name: null, phone: null, email: null, language: 'en', proofLevel: 0 as const };
const opened = (hasMore: boolean) =>
  openLoop(flow, { at, protocolNumber: '261121-000042-7', contact, slots: { hasMore } }, 1);
const after = (hasMore: boolean, event: FlowEvent) => advance(flow, opened(hasMore).state, event, 2);

test('words are taken where they are welcome, and kept as the state says', () => {
  const move = after(false, { at, type: 'answer', slots: { wish: 'a blue mug' } });
  assert.equal(move.to, 'found');
  assert.equal(move.state.context.wish, 'a blue mug');
  assert.deepEqual(opened(false).rest?.expects?.kind === 'choice' && opened(false).rest?.expects, {
    kind: 'choice',
    options: [{ id: 'stop', title: { text: 'stop' } }],
    words: 'wish',
  });
});

test('what is told under another name does not go on', () => {
  assert.equal(after(false, { at, type: 'answer', slots: { colour: 'blue' } }).changed, false);
});

test('an option that does not hold now is neither offered nor taken', () => {
  const shown = (hasMore: boolean) =>
    opened(hasMore).effects.flatMap((each) => ('options' in each ? each.options : []));
  assert.deepEqual(
    shown(true)?.map((each) => each?.id),
    ['more', 'stop'],
  );
  assert.deepEqual(
    shown(false)?.map((each) => each?.id),
    ['stop'],
  );
  assert.equal(after(true, { at, type: 'choose', option: 'more' }).to, 'turned');
  assert.equal(after(false, { at, type: 'choose', option: 'more' }).changed, false);
});
