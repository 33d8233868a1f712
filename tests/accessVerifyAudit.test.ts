import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { anchorHead } from '../src/audit/anchorHead.ts';
import { auditKey } from '../src/audit/auditKey.ts';
import { makeAuditLog } from '../src/audit/auditLog.ts';
import { systemClock } from '../src/base/clock.ts';
import { createTestDatabase, type TestDatabase } from '../src/db/testDatabase.ts';
import { runCli } from './harness/runCli.ts';

let base: TestDatabase;
let folder: string;
before(async () => {
  base = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'verify-audit-'));
});
after(async () => {
  rmSync(folder, { recursive: true });
  await base.drop();
});

const verify = (...words: string[]) =>
  runCli(['verify-audit', ...words], { folder, env: { DATABASE_URL: base.ownerUrl, LOOPLINE_HOME: folder } });

test('the command makes the key once, for its owner alone, and finds an empty log whole', async () => {
  const { code, out } = await verify();
  assert.equal(code, 0);
  assert.match(out, /: 0 entries, all as they were written; none is kept outside yet/);
  const path = join(folder, 'audit.key');
  assert.equal(statSync(path).mode & 0o777, 0o600);
  const key = readFileSync(path, 'utf8');
  await verify();
  assert.equal(readFileSync(path, 'utf8'), key);
});

test('the command finds a log whole, and then bent, and says where', async () => {
  const key = auditKey(readFileSync(join(folder, 'audit.key'), 'utf8').trim());
  const { db, workspaceId } = base;
  const log = makeAuditLog({ db, clock: systemClock, key });
  for (let n = 1; n <= 5; n++) {
    await log.record(workspaceId, {
      actor: 'agent:ines',
      act: 'POST /x',
      subjects: [],
      outcome: '200',
      requestId: `r${n}`,
    });
  }
  const heads = join(folder, 'audit-head');
  assert.equal(await anchorHead({ db, clock: systemClock, key, folder: heads }, workspaceId), null);
  assert.ok(existsSync(join(heads, `${workspaceId}.json`)));
  const whole = await verify('--json');
  assert.equal(whole.code, 0);
  const { from, to, problem, anchoredNumber } = JSON.parse(whole.out);
  assert.deepEqual(
    { from, to, problem, anchoredNumber },
    { from: 1, to: 5, problem: null, anchoredNumber: 5 },
  );
  await base.superuser.query(`update audit_entry set actor = 'agent:rui' where number = 3`);
  const bent = await verify();
  assert.equal(bent.code, 1);
  assert.match(bent.out, /entry 3 is not as it was written, or not where it was written/);
});

test('another key, a key that is none, and a workspace that is none are told as such', async () => {
  const other = await runCli(['verify-audit'], {
    folder,
    env: { DATABASE_URL: base.ownerUrl, LOOPLINE_HOME: folder, LOOPLINE_AUDIT_KEY: 'x'.repeat(40) },
  });
  assert.equal(other.code, 1);
  assert.match(other.out, /another key than the one that is set/);
  const short = await runCli(['verify-audit'], { folder, env: { LOOPLINE_AUDIT_KEY: 'short' } });
  assert.match(short.err, /LOOPLINE_AUDIT_KEY is a text of 5 characters; expected a secret of at least 32/);
  assert.equal((await verify('--workspace', 'nowhere')).code, 1);
  writeFileSync(join(folder, 'audit.key'), 'rubbish');
  const rubbish = await verify();
  assert.equal(rubbish.code, 1);
  assert.match(rubbish.err, /does not hold a key of the audit log/);
});
