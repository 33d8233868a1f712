import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DAY_MS, HOUR_MS } from '../../times.ts';
import { playDialogue } from '../../testing/playDialogue.ts';
import { readDialogue } from '../../testing/readDialogue.ts';
import { statesOf } from '../../testing/statesOf.ts';
import { contactOf, lastOf, saidBy, START, walk, type Heard, type Step } from '../../testing/walk.ts';
import { inquiry } from './inquiry.ts';

const unclear: Heard = { type: 'unclear' };
const choose = (option: string): Heard => ({ type: 'choose', option });
const act = (name: string): Heard => ({ type: `act.${name}`, agentId: 'agent-7', input: {} });

const walks: readonly { name: string; steps: readonly Step[]; to: string; says?: readonly string[] }[] = [
  { name: 'it greets and says what it can do', steps: [], to: 'asking', says: ['inquiry.welcome'] },
  {
    name: 'what is unclear is asked once more',
    steps: [unclear],
    to: 'asking',
    says: ['inquiry.unclear'],
  },
  {
    name: 'what is unclear twice goes to a person',
    steps: [unclear, unclear],
    to: 'withSupport',
    says: ['help.coming'],
  },
  { name: 'a person may be chosen', steps: [choose('person')], to: 'withSupport', says: ['help.coming'] },
  {
    name: 'a refund may be chosen: the next words open it',
    steps: [choose('refund')],
    to: 'routed',
    says: ['inquiry.howToRefund'],
  },
  {
    name: 'silence is reminded of once',
    steps: [{ after: 4 * HOUR_MS }],
    to: 'asking',
    says: ['inquiry.stillThere'],
  },
  { name: 'silence ends it', steps: [{ after: 22 * HOUR_MS }], to: 'ended', says: [] },
  { name: 'a customer may end it', steps: [{ type: 'cancel' }], to: 'ended' },
  { name: 'a person answers', steps: [choose('person'), act('answered')], to: 'answered' },
  {
    name: 'a person may let the assistant ask again',
    steps: [choose('person'), act('askAgain')],
    to: 'asking',
  },
  {
    name: 'a person who is late loses it to the supervisors',
    steps: [choose('person'), { after: 8 * HOUR_MS }],
    to: 'withSupervisors',
    says: ['help.delayed'],
  },
  {
    name: 'supervisors who are late are reminded, and so is the customer',
    steps: [choose('person'), { after: 8 * HOUR_MS }, { after: DAY_MS }],
    to: 'withSupervisors',
    says: ['help.delayed'],
  },
  {
    name: 'a supervisor answers',
    steps: [choose('person'), { after: 8 * HOUR_MS }, act('answered')],
    to: 'answered',
  },
];

const input = { protocolNumber: '261121-000042-7', contact: contactOf(), slots: {} };

for (const one of walks) {
  test(one.name, () => {
    const { move } = lastOf(walk(inquiry, input, one.steps));
    assert.equal(move.to, one.to);
    if (one.says !== undefined) assert.deepEqual(saidBy(move), one.says);
  });
}

test('every state of the inquiry is reached by a walk', () => {
  const reached = new Set(
    walks.flatMap(({ steps }) => [
      ...statesOf(inquiry, { ...input, at: START }, walk(inquiry, input, steps)),
    ]),
  );
  assert.deepEqual(
    [...inquiry.plans.keys()].filter((state) => !reached.has(state)),
    [],
  );
});

test('the card says what is known of the wish', () => {
  const wants = (steps: readonly Step[]) => {
    const { move, at } = lastOf(walk(inquiry, input, steps));
    return inquiry.card(move.state.context, at).wants.map(({ text }) => text);
  };
  assert.deepEqual(wants([unclear, unclear]), ['card.wantsUnknown']);
  assert.deepEqual(wants([choose('person')]), ['card.wantsPerson']);
});

for (const file of globSync('dialogues/*.md', { cwd: import.meta.dirname }).toSorted()) {
  const dialogue = readDialogue(readFileSync(join(import.meta.dirname, file), 'utf8'));
  test(`${dialogue.title} (${dialogue.language})`, () => playDialogue(inquiry, dialogue, {}));
}
