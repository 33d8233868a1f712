import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { startModel } from '../../../world/model/startModel.ts';
import { openRoom } from '../../../world/room.ts';
import { fixedClock } from '../../base/clock.ts';
import { newId } from '../../base/id.ts';
import { createTestDatabase } from '../../db/testDatabase.ts';
import { aiSdkModel } from '../../models/aiSdk/aiSdkModel.ts';
import { costOf } from '../../models/prices.ts';
import { plainProfile } from '../../understanding/model/assistantProfile.ts';
import { makeModelDesk } from '../../understanding/model/modelDesk.ts';
import { makePlaces } from '../../understanding/model/places.ts';
import { answerFromExtracts } from './answerFromExtracts.ts';

const base = await createTestDatabase();
const { model: world, stop } = await startModel(openRoom(), { apiKey: 'the-key' });
after(async () => {
  await stop();
  await base.drop();
});
beforeEach(() => {
  world.setMode({ mode: 'scripted' });
  world.forget();
});

const access = { provider: 'openai', model: 'gpt-5-mini', key: 'the-key', url: `${world.url}/v1` } as const;
const desk = makeModelDesk({
  db: base.db,
  clock: fixedClock('2026-11-21T09:00:00Z'),
  model: aiSdkModel(access),
  costOf,
  ceilings: { conversationMicros: 10 ** 9, workspaceMicros: 10 ** 9 },
  places: makePlaces(32),
  onTrouble: () => {},
});
const EXTRACTS = [
  { title: 'Delivery', text: 'Parcels take 3 to 5 working days.', url: 'https://shop.example/delivery' },
  { title: 'Returns', text: 'A lamp can be sent back for 30 days, unused.', url: null },
];
const [delivery, returns] = EXTRACTS;

let rules = 0;

/** What comes of a question when the model says this to it. */
async function answered(say: string, extracts = EXTRACTS) {
  const question = `question number ${rules++} about parcels`;
  world.addRule({ when: { equals: question }, say });
  return answerFromExtracts(
    { desk, profile: plainProfile('Harbour Store'), deadlineMs: 5_000 },
    {
      workspaceId: base.workspaceId,
      conversationId: newId(),
      question,
      language: 'en',
      extracts,
    },
  );
}

test('facts are put in as they stand in the extract, and that extract is the source', async () => {
  assert.deepEqual(await answered('A parcel will be with you soon.'), null);
  assert.deepEqual(await answered('Parcels take {fact1} as a rule.'), {
    text: 'Parcels take 3 to 5 working days as a rule.',
    from: [delivery],
  });
  assert.deepEqual(await answered('Parcels take {fact1}. A lamp can be sent back for {fact2}.'), {
    text: 'Parcels take 3 to 5 working days. A lamp can be sent back for 30 days.',
    from: [delivery, returns],
  });
  assert.deepEqual((await answered('You can send a lamp back to us when it is unused.'))?.from, [returns]);
});

test('the model sees names in place of facts, and what each stands for', async () => {
  await answered('Parcels take {fact1}.');
  const prompt = world.requests()[0]?.prompt ?? '';
  assert.match(prompt, /Placeholders: \{fact1\}, \{fact2\}\n/);
  assert.match(prompt, /\{fact1\} stands for: 3 to 5 working days\n/);
  assert.match(prompt, /Delivery: Parcels take \{fact1\}\.\n/);
});

for (const say of [
  'Parcels take 3 to 5 working days.',
  'Parcels take {fact3}.',
  'Parcels take {fact1}{fact2}.',
  'Parcels take {fact1} {fact2}.',
  'Parcels take {fact1},{fact2}.',
  'Parcels take {fact1}0.',
  'Parcels take -{fact1}.',
  'Parcels take {fact1}% of it.',
  'Parcels take {fact1}.example of it.',
  'Parcels take {{fact1}}.',
  'Parcels take {fact1} tomorrow.',
  'We will send the parcels.',
  'The sea is deep, and poems tell of whales that dream of distant shores.',
]) {
  test(`it is not said: '${say}'`, async () => assert.equal(await answered(say), null));
}

test('with no extract no model is asked', async () => {
  assert.equal(await answered('Parcels take a while.', []), null);
  assert.deepEqual(world.requests(), []);
});

test('of three hundred answers of a hostile model none is said, whatever the language', async () => {
  world.setMode({ mode: 'hostile' });
  const languages = ['en', 'pt-BR', 'es'];
  const ask = (at: number) =>
    answerFromExtracts(
      { desk, profile: plainProfile('Harbour Store'), deadlineMs: 20_000 },
      {
        workspaceId: base.workspaceId,
        conversationId: newId(),
        question: `what about parcels ${at}`,
        language: languages[at % 3] ?? 'en',
        extracts: EXTRACTS,
      },
    );
  const said = new Set<unknown>();
  // Some at a time: none of them comes near its deadline, however slow the machine is.
  for (let at = 0; at < 300; at += 30)
    for (const each of await Promise.all(Array.from({ length: 30 }, (_, next) => ask(at + next))))
      said.add(each);
  assert.ok(world.requests().length >= 600, 'each was asked, and asked once more');
  assert.deepEqual([...said], [null]);
});
