import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startOffice, type Office } from './harness/startOffice.ts';

interface Entry {
  number: number;
  actor: string;
  act: string;
  subjects: string[];
  outcome: string;
}

const TOKEN = 'token of the office';

let office: Office;
before(async () => {
  office = await startOffice();
});
after(() => office.close());

async function call(
  method: string,
  path: string,
  { body, token = TOKEN }: { body?: object; token?: string } = {},
) {
  const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) };
  const answer = await fetch(`${office.product.url}/api/v1${path}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
}

const entries = async (query = ''): Promise<Entry[]> => (await call('GET', `/audit${query}`)).body.items;

async function itemToReview(text: string): Promise<string> {
  const [row] = await office.rows<{ id: string }>(
    `insert into review_item (workspace_id, id, event_id, conversation_id, turn_number, language, text, folded, reason,
        commands, candidates, confidence, stage, said_at)
      select id, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, 'en', $1, $1, 'unsure', '[]', '[]', 0.5, 1, now()
      from workspace where slug = 'office' returning id`,
    [text],
  );
  return row?.id ?? '';
}

const dismiss = (itemId: string) =>
  call('POST', `/learning/items/${itemId}/dismiss`, { body: { agent: 'ines' } });

test('what somebody does over the API is in the log when it is answered, and what is only read is not', async () => {
  const said = 'words that belong to nobody but them';
  const itemId = await itemToReview(said);
  assert.equal((await dismiss(itemId)).status, 200);
  await call('GET', '/learning/items');
  const found = await entries();
  assert.deepEqual(
    found.map(({ number, actor, act, subjects, outcome }) => ({ number, actor, act, subjects, outcome })),
    [
      {
        number: 1,
        actor: 'installation',
        act: 'POST /learning/items/:itemId/dismiss',
        subjects: ['agent=ines', `itemId=${itemId}`],
        outcome: '200',
      },
    ],
  );
  assert.equal(JSON.stringify(await office.rows('select * from audit_entry')).includes(said), false);
  assert.deepEqual(await entries(`?subject=itemId=${itemId}&limit=1`), found);
});

test('an act that is refused is in the log with the code of its refusal', async () => {
  const nowhere = '01a1fc95-41b4-751e-bc39-c770058966a4';
  assert.equal((await dismiss(nowhere)).status, 404);
  const [last] = await entries('?limit=1');
  assert.equal(last?.outcome, 'REVIEW_ITEM_NOT_FOUND');
  assert.ok(last.subjects.includes(`itemId=${nowhere}`));
});

test('pages follow each other, and a cursor that is none is refused', async () => {
  const first = await call('GET', '/audit?limit=1');
  const second = await call('GET', `/audit?limit=1&cursor=${first.body.next}`);
  assert.equal(second.body.items[0].number, first.body.items[0].number - 1);
  for (const rubbish of ['x', '%00', 'WyJ4Il0', 'WzFd'.repeat(100), 'Wy0xXQ', 'WzEuNV0']) {
    assert.deepEqual((await call('GET', `/audit?cursor=${rubbish}`)).status, 400, rubbish);
  }
  for (const query of ['limit=0', 'limit=101', 'from=yesterday', 'actor=', 'sql=1', 'newest=x']) {
    assert.equal((await call('GET', `/audit?${query}`)).status, 400, query);
  }
});

test('the log is verified over the API, and says where it was bent', async () => {
  const whole = await call('GET', '/audit/verification');
  assert.equal(whole.body.isWhole, true);
  await office.rows(`update audit_entry set actor = 'agent:rui' where number = 1`);
  const bent = await call('GET', '/audit/verification?newest=1000');
  assert.deepEqual(bent.body.problem, { kind: 'changed', number: 1 });
});

test('without a token nobody reads the log', async () => {
  assert.equal((await call('GET', '/audit', { token: 'x' })).status, 401);
});

test('when the act cannot be written down, it is not done', async () => {
  const itemId = await itemToReview('again');
  await office.rows('alter table audit_pending rename to elsewhere');
  assert.equal((await dismiss(itemId)).status, 500);
  await office.rows('alter table elsewhere rename to audit_pending');
  const [item] = await office.rows<{ status: string }>('select status from review_item where id = $1', [
    itemId,
  ]);
  assert.equal(item?.status, 'open');
});
