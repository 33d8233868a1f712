import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { HOUR_MS, SECOND_MS } from '../../src/base/clock.ts';
import type { SendResult } from '../../src/channels/channel.ts';
import type { Json } from '../../world/json.ts';
import { MARTA, NUMBER } from '../../world/graph/testGraph.ts';
import { acceptedId, openLine, OTHER_NUMBER, type Line } from './openLine.ts';

const FOLLOW_UP = [
  { type: 'HEADER', format: 'TEXT', text: 'Order {{1}}' },
  { type: 'BODY', text: 'Hi {{1}}, your refund of {{2}} is done. {{1}}, did all work out?' },
  { type: 'FOOTER', text: 'Harbour Store' },
  {
    type: 'BUTTONS',
    buttons: [
      { type: 'URL', text: 'Details', url: 'https://shop.test/o/{{1}}' },
      { type: 'QUICK_REPLY', text: 'Yes' },
      { type: 'QUICK_REPLY', text: 'No' },
    ],
  },
];
const NAMED = [{ type: 'BODY', text: 'Hi {{first_name}}, see you {{when}}.' }];
const PLAIN = [{ type: 'BODY', text: 'A word about {{1}}, please.' }];

let line: Line;
before(async () => {
  line = await openLine();
  line.graph.addTemplate({ name: 'follow_up', language: 'en', components: FOLLOW_UP });
  line.graph.addTemplate({ name: 'visit', language: 'pt_BR', components: NAMED, parameterFormat: 'NAMED' });
});
beforeEach(() => {
  line.graph.faults.clear();
  line.receiver.clear();
});
after(() => line.stop());

type Wanted = { name: string; language?: string; parameters?: string[]; buttonIds?: string[] };
const send = ({ language = 'en', parameters = [], ...wanted }: Wanted) =>
  line.say({ kind: 'template', language, parameters, ...wanted });
const seen = async (result: SendResult) => {
  const externalId = acceptedId(result);
  await line.pass(2 * SECOND_MS);
  return line.graph.phone(MARTA).messages.find(({ id }) => id === externalId);
};
const codeOf = (result: SendResult) =>
  result.kind === 'refused' ? [result.failure.code, result.failure.remedy] : result;
const add = (name: string, components: Json[] = PLAIN) =>
  line.graph.addTemplate({ name, language: 'en', components });

test('a template fills header, body and link in order, and its taps bring back our ids', async () => {
  const message = await seen(
    await send({
      name: 'follow_up',
      parameters: ['LP-1042', 'Marta', '€49.90', '1042'],
      buttonIds: ['t1:yes', 't1:no'],
    }),
  );
  assert.equal(message?.header, 'Order LP-1042');
  assert.equal(message?.text, 'Hi Marta, your refund of €49.90 is done. Marta, did all work out?');
  assert.deepEqual(
    message?.choices.map(({ kind, id }) => [kind, id]),
    [
      ['url', 'https://shop.test/o/1042'],
      ['quickReply', 't1:yes'],
      ['quickReply', 't1:no'],
    ],
  );
  line.receiver.clear();
  await line.graph.write(MARTA, { type: 'tap', choice: 'No' });
  const tap = line.updates().find((update) => update.kind === 'message');
  assert.deepEqual(tap?.content, { kind: 'choice', optionId: 't1:no', title: 'No' });
  assert.equal(tap?.repliesTo, message?.id);
});

test('named placeholders are filled as they come, under a language tag as the product writes it', async () => {
  const message = await seen(
    await send({ name: 'visit', language: 'pt-BR', parameters: ['Marta', 'terça 10:00'] }),
  );
  assert.equal(message?.text, 'Hi Marta, see you terça 10:00.');
});

test('the quick replies of a template that is not in the list are taken for its first buttons', async (t) => {
  const bare = await openLine({ channel: { wabas: {} } });
  t.after(() => bare.stop());
  const buttons = [
    { type: 'QUICK_REPLY', text: 'Yes' },
    { type: 'QUICK_REPLY', text: 'No' },
  ];
  bare.graph.addTemplate({
    name: 'ask',
    language: 'en',
    components: [...PLAIN, { type: 'BUTTONS', buttons }],
  });
  const content = { kind: 'template' as const, name: 'ask', language: 'en', parameters: ['it'] };
  acceptedId(await bare.say({ ...content, buttonIds: ['y', 'n'] }));
  await bare.pass(2 * SECOND_MS);
  const choices = bare.graph.phone(MARTA).messages.at(-1)?.choices;
  assert.deepEqual(
    choices?.map(({ id }) => id),
    ['y', 'n'],
  );
});

test('parameters are cleaned of what the provider refuses', async () => {
  add('news');
  for (const [given, shown] of [
    ['two\nlines\tand      room', 'two lines and room'],
    [' \u00a0\n ', '–'],
    ['', '–'],
    ['😀 {{1}} $1', '😀 {{1}} $1'],
  ] as const) {
    const message = await seen(await send({ name: 'news', parameters: [given] }));
    assert.equal(message?.text, `A word about ${shown}, please.`);
  }
});

test('a template that was approved after the list was read is found by reading once more', async () => {
  add('late', [...PLAIN, { type: 'HEADER', format: 'TEXT', text: 'On {{1}}' }]);
  const reads = line.countRequests('message_templates');
  assert.equal((await seen(await send({ name: 'late', parameters: ['Monday', 'it'] })))?.header, 'On Monday');
  assert.equal(reads(), 1);
  acceptedId(await send({ name: 'late', parameters: ['Monday', 'it'] }));
  assert.equal(reads(), 1, 'a list that is known is not read again');
  await line.pass(2 * HOUR_MS);
  acceptedId(await send({ name: 'late', parameters: ['Monday', 'it'] }));
  assert.equal(reads(), 2, 'a list that is old is read again');
});

test('a template that was edited behind our back is sent in its new form, after one look at the list', async () => {
  const template = add('edited', [...PLAIN, { type: 'HEADER', format: 'TEXT', text: 'On {{1}}' }]);
  await line.channel.readTemplates(NUMBER.wabaId);
  const components = [{ type: 'BODY', text: 'No header, but {{1}} and {{2}}.' }];
  line.graph.addTemplate({ ...template, components });
  const [reads, sends] = [line.countRequests('message_templates'), line.countRequests('/messages')];
  const message = await seen(await send({ name: 'edited', parameters: ['a', 'b'] }));
  assert.equal(message?.text, 'No header, but a and b.');
  assert.deepEqual([reads(), sends()], [1, 2]);
});

test('a named template goes out although the list could not be read before it', async (t) => {
  const fresh = await openLine();
  t.after(() => fresh.stop());
  fresh.graph.addTemplate({ name: 'visit', language: 'en', components: NAMED, parameterFormat: 'NAMED' });
  fresh.graph.faults.set({ kind: '500', path: 'message_templates', times: 1 });
  acceptedId(await fresh.say({ kind: 'template', name: 'visit', language: 'en', parameters: ['A', 'now'] }));
});

test('a wrong number of parameters is refused here, after one look at the list', async () => {
  const sends = line.countRequests('/messages');
  const reads = line.countRequests('message_templates');
  assert.deepEqual(codeOf(await send({ name: 'follow_up', parameters: ['one'] })), ['refusedHere', 'fix']);
  assert.deepEqual([sends(), reads()], [0, 1]);
});

test('more ids than the template has quick replies can never pass', async () => {
  const parameters = ['LP-1042', 'Marta', '€49.90', '1042'];
  const result = await send({ name: 'follow_up', parameters, buttonIds: ['a', 'b', 'c'] });
  assert.deepEqual(codeOf(result), ['refusedHere', 'fix']);
});

test('a template that is missing, or missing in this language, can never pass', async () => {
  const reads = line.countRequests('message_templates');
  assert.deepEqual(codeOf(await send({ name: 'nowhere' })), ['132001', 'fix']);
  assert.equal(reads(), 1);
  assert.deepEqual(codeOf(await send({ name: 'visit', parameters: ['a', 'b'] })), ['132001', 'fix']);
});

for (const [event, code] of [
  ['PAUSED', '132015'],
  ['DISABLED', '132016'],
  ['REJECTED', '132001'],
  ['DELETED', '132001'],
] as const) {
  test(`a template that became ${event} is refused for good, and its event is told for each number`, async () => {
    const name = `was_${event.toLowerCase()}`;
    add(name);
    acceptedId(await send({ name, parameters: ['it'] }));
    await line.graph.templateEvent({ name, event });
    assert.deepEqual(codeOf(await send({ name, parameters: ['it'] })), [code, 'fix']);
    const told = line.updates().filter((update) => update.kind === 'template');
    assert.deepEqual(
      told.map((update) => [update.account, update.name, update.language, update.status]),
      [NUMBER, OTHER_NUMBER].map(({ phoneNumberId }) => [phoneNumberId, name, 'en', event]),
    );
  });
}

test('a filled text longer than the provider shows is refused for good', async () => {
  assert.deepEqual(codeOf(await send({ name: 'news', parameters: ['x'.repeat(1_020)] })), ['132005', 'fix']);
});

test('all templates of a business account are read, page by page', async (t) => {
  const full = await openLine();
  t.after(() => full.stop());
  for (let index = 0; index < 205; index += 1)
    full.graph.addTemplate({ name: `t_${index}`, components: PLAIN });
  const reads = full.countRequests('message_templates');
  const templates = await full.channel.readTemplates(NUMBER.wabaId);
  assert.equal(templates?.length, 205);
  assert.deepEqual(templates?.at(-1), {
    name: 't_204',
    language: 'en_US',
    status: 'APPROVED',
    category: 'UTILITY',
    slots: [{ in: 'body', name: null }],
    quickReplies: [],
  });
  assert.equal(reads(), 3);
  full.useToken('EAAG_expired');
  assert.equal(await full.channel.readTemplates(NUMBER.wabaId), null);
});
