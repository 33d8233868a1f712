import { appendAudit } from '../../src/audit/appendAudit.ts';
import { auditKey } from '../../src/audit/auditKey.ts';
import { makeAuditLog } from '../../src/audit/auditLog.ts';
import { verifyAudit } from '../../src/audit/verifyAudit.ts';
import { systemClock } from '../../src/base/clock.ts';
import { createTestDatabase } from '../../src/db/testDatabase.ts';
import { transaction } from '../../src/db/transaction.ts';
import { keepResult } from '../figures/keepResult.ts';
import { table } from '../figures/table.ts';

const ENTRIES = 100_000;
const VERIFIED_WITHIN_S = 5;
const WRITERS = 50;
const WRITES = 2_000;

/** How long the audit log takes to be verified, and how many acts a second it lets through. */
const key = auditKey('what the bench makes its audit log with');
const act = (n: number) => ({
  actor: `agent:agent-${n % 40}`,
  act: 'POST /tickets/:ticketId/notes',
  subjects: [
    `agent=agent-${n % 40}`,
    `ticketId=01a1fc95-41b4-751e-bc39-${String(n % 5_000).padStart(12, '0')}`,
  ],
  requestId: `req-${n}`,
});
const { db, workspaceId, drop } = await createTestDatabase({ max: 10 });
await fill();
const cpuBefore = process.cpuUsage();
const [verified, verifyS] = await timed(() => verifyAudit(db, key, workspaceId, { anchor: null }));
const { user, system } = process.cpuUsage(cpuBefore);
const verifyCpuS = (user + system) / 1e6;
if (verified.problem !== null || verified.to !== ENTRIES)
  throw new Error('The log of the bench is not whole');
const log = makeAuditLog({ db, clock: systemClock, key });
const [, writeS] = await timed(() => Promise.all(Array.from({ length: WRITERS }, writer)));
await drop();
const perSecond = Math.round(WRITES / writeS);
process.stdout.write(
  `${table(
    ['what', 'measured', 'limit'],
    [
      [`verify ${ENTRIES} entries`, `${verifyS.toFixed(2)} s`, `${VERIFIED_WITHIN_S} s`],
      ['of it, on a core of this process', `${verifyCpuS.toFixed(2)} s`, ''],
      [`acts begun and ended, ${WRITERS} at once, behind them`, `${perSecond}/s`, ''],
    ],
  )}\n`,
);
keepResult(
  'audit',
  { entries: ENTRIES, verifyS, verifyCpuS, writers: WRITERS, perSecond },
  { stores: process.argv.includes('--store') },
);
if (verifyS > VERIFIED_WITHIN_S) process.exitCode = 1;

async function fill(): Promise<void> {
  for (let from = 0; from < ENTRIES; from += 1_000) {
    const entries = Array.from({ length: 1_000 }, (_, n) => ({
      ...act(from + n),
      at: systemClock.now(),
      outcome: '201',
    }));
    await transaction(db, workspaceId, (tx) => appendAudit(tx, key, workspaceId, entries));
  }
}

async function writer(_: unknown, number: number): Promise<void> {
  for (let n = number; n < WRITES; n += WRITERS) {
    const end = await log.begin(workspaceId, act(n));
    await end('201');
  }
}

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const from = performance.now();
  const result = await work();
  return [result, (performance.now() - from) / 1_000];
}
