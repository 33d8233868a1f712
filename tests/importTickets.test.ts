import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BULK_HOLD_MS } from '../src/ticket/bulk/beginBulk.ts';
import { CLOSE_WORDS } from '../src/ticket/closeRefused.ts';
import { transaction } from '../src/db/transaction.ts';
import { codeOf, startTicketDesk, type TicketDesk } from './harness/startTicketDesk.ts';

let desk: TicketDesk;
before(async () => {
  desk = await startTicketDesk();
});
after(() => desk.office.close());

const line = {
  channel: 'whatsapp',
  address: '5511922220001',
  queue: 'care',
  reason: 'refund',
  openedAt: '2026-10-01T12:00:00Z',
};
const send = (lines: object[], dryRun = false) =>
  desk.client.imports.tickets({
    body: { format: 'jsonl', text: lines.map((one) => JSON.stringify(one)).join('\n'), dryRun },
  });
const counts = () =>
  desk.office
    .rows(`select (select count(*)::int from ticket) as tickets, (select count(*)::int from loop) as loops,
    (select count(*)::int from contact) as contacts`);

interface Refused {
  code?: string;
  details?: Record<string, unknown>;
  message: string;
}
const refusalOf = (promise: Promise<unknown>): Promise<Refused> =>
  promise.then(
    () => ({ message: 'no refusal' }),
    (error: Refused) => error,
  );

test('tickets come in with their matters, open and ended, and a contact who is known keeps one conversation', async () => {
  await desk.office.write(line.address, 'hello');
  await desk.office.settled();
  const conversationId = await desk.office.conversationOf(line.address);
  const csv = [
    'channel,address,name,queue,reason,words,status,tags,openedAt,outcome,nextStep,deadlineAt',
    `whatsapp,${line.address},,care,refund,"Wants, ""now"", money",open,old|late,2026-10-01T12:00:00Z,,Call the bank,2026-12-01T12:00:00Z`,
    `whatsapp,5511922220002,Ana,money,invoice,,closed,,2026-10-01T12:00:00Z,paid,,`,
    '',
  ].join('\r\n');
  const { imported, numbers } = await desk.client.imports.tickets({ body: { format: 'csv', text: csv } });
  assert.equal(imported, 2);
  const [open, closed] = await Promise.all(
    numbers.map((number) => desk.client.tickets.read({ params: { ticket: number } })),
  );
  assert.deepEqual(
    [open?.conversationId, open?.matter.nextStep?.words, open?.tags, open?.notes[0]?.text],
    [conversationId, 'Call the bank', ['old', 'late'], 'Wants, "now", money'],
  );
  assert.deepEqual([closed?.status, closed?.matter.outcome], ['closed', 'paid']);
});

test('an import with one bad line keeps nothing, and names each line that does not fit', async () => {
  const before = await counts();
  const bad = [
    line,
    { ...line, status: 'solved' },
    { ...line, address: '5511922229999', openedAt: 'yesterday' },
    { ...line, priority: 'extreme', surprise: 1 },
  ];
  const refused = await refusalOf(send(bad));
  assert.equal(refused.code, 'IMPORT_INVALID');
  assert.deepEqual(
    Object(refused.details).errors.map((error: { line: number }) => error.line),
    [3, 4],
  );
  const names = await refusalOf(
    send([line, { ...line, queue: `x' or 1=1`, assignee: 'nobody', channel: 'pigeon' }]),
  );
  assert.equal(Object(names.details).errors.length, 3);
  for (const text of ['{', 'null', '[]', '"x"', '{"channel": {}}']) {
    const answer = desk.client.imports.tickets({ body: { format: 'jsonl', text } });
    assert.equal(await codeOf(answer), 'IMPORT_INVALID', text);
  }
  assert.equal(
    await codeOf(desk.client.imports.tickets({ body: { format: 'csv', text: 'a,b\n"1,2' } })),
    'IMPORT_INVALID',
  );
  assert.equal((await send([line], true)).imported, 0);
  assert.deepEqual(await counts(), before);
});

test('raw SQL, the API, a bulk command and an import are refused to close by one rule and in the same words', async () => {
  const { id } = await desk.opened();
  const byApi = await refusalOf(
    desk.client.tickets.change({ params: { ticket: id }, body: { status: 'solved' } }),
  );
  const bySql = await refusalOf(
    transaction(desk.db, desk.workspaceId, (tx) =>
      tx.query(`update ticket set status = 'solved' where workspace_id = $1 and id = $2`, [
        desk.workspaceId,
        id,
      ]),
    ),
  );
  const byImport = await refusalOf(send([{ ...line, status: 'solved' }]));
  const job = await desk.client.bulk.begin({
    body: { tickets: [id], command: { kind: 'close', status: 'solved' } },
  });
  desk.clock.advance(BULK_HOLD_MS);
  do await desk.office.product.sweeper.sweep();
  while ((await desk.client.bulk.read({ params: { jobId: job.id } })).state !== 'done');
  const { items } = await desk.client.bulk.items({ params: { jobId: job.id }, query: {} });
  const [imported] = Object(byImport.details).errors;
  assert.deepEqual([byApi.message, bySql.message, imported.problem], [CLOSE_WORDS, CLOSE_WORDS, CLOSE_WORDS]);
  assert.deepEqual(
    [Object(byApi.details).missing, imported.missing, items[0]?.reasons, Object(bySql).detail],
    [['nextStep'], ['nextStep'], ['nextStep'], 'nextStep'],
  );
});
