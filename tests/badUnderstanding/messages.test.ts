import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BAD_TEXTS } from './badTexts.ts';
import { MODELS, startMeeting, type Meeting, type Met, type ModelKind } from './meet.ts';

const KINDS: readonly ModelKind[] = ['none', 'down', 'hostile'];
assert.deepEqual(KINDS, Object.keys(MODELS));
/** Of texts that nobody can read; more would only move the work to people. */
const MOST_TO_PERSONS = 0.05;

for (const kind of KINDS) {
  test(`with nothing open and the model ${kind}, every bad text is answered`, async (t) => {
    const meeting = await startMeeting(kind);
    try {
      const met = await meetAll(meeting, false);
      if (kind !== 'hostile') {
        saysNothing(met, /I am the assistant of the store/);
        fewToPersons(met);
        for (const name of REFUND) assert.match(met[name]?.said ?? '', /What is the order number/, name);
      }
      meeting.endWell();
      t.diagnostic(`longest: ${JSON.stringify(meeting.longest)}`);
    } finally {
      await meeting.close();
    }
  });

  test(`in the middle of a refund and with the model ${kind}, every bad text is answered`, async (t) => {
    const meeting = await startMeeting(kind);
    try {
      const met = await meetAll(meeting, true);
      if (kind !== 'hostile') {
        saysNothing(met, /I need the order number to go on/);
        fewToPersons(met);
        for (const [name, { flow, state }] of Object.entries(met))
          assert.deepEqual([name, flow, state], [name, 'refund', 'askingNumber']);
      }
      meeting.endWell();
      t.diagnostic(`longest: ${JSON.stringify(meeting.longest)}`);
    } finally {
      await meeting.close();
    }
  });
}

test('who goes on writing what nobody can read comes to a person, and is never met with silence', async () => {
  const meeting = await startMeeting('none');
  try {
    for (const name of ['emoji', 'nul', 'chinese', 'longNothing', 'loneHigh']) {
      const again = await meeting.insist(BAD_TEXTS[name] ?? '', 4);
      assert.ok(again.at(-1)?.isHeld, `${name}: a person has it`);
      for (const { said, isHeld } of again) assert.ok(said !== '' || isHeld, name);
    }
    meeting.endWell();
  } finally {
    await meeting.close();
  }
});

/** In which nothing is said. */
const NOTHING = [
  'empty',
  'spaces',
  'oddSpaces',
  'longNothing',
  'punctuation',
  'invisible',
  'tagCharacters',
  'nul',
  'controls',
  'loneHigh',
  'loneLow',
];
/** What a person reads in them is a wish for money back. */
const REFUND = ['homoglyphs', 'fullWidth', 'mathematical'];

async function meetAll(meeting: Meeting, amid: boolean): Promise<Record<string, Met>> {
  const met: Record<string, Met> = {};
  for (const [name, text] of Object.entries(BAD_TEXTS)) {
    const one = await meeting.meet(text, amid);
    assert.notEqual(one.said, '', `${name} is met with silence`);
    assert.ok([0, 1, 2].includes(one.stage) && one.verdict !== '', name);
    met[name] = one;
  }
  return met;
}

function saysNothing(met: Record<string, Met>, asked: RegExp): void {
  for (const name of NOTHING) {
    const one = met[name];
    assert.match(one?.said ?? '', asked, name);
    assert.deepEqual([name, one?.stage, one?.verdict, one?.isHeld], [name, 1, 'unsure', false]);
  }
}

function fewToPersons(met: Record<string, Met>): void {
  const held = Object.keys(met).filter((name) => met[name]?.isHeld);
  assert.ok(held.length <= Object.keys(met).length * MOST_TO_PERSONS, held.join(', '));
}
