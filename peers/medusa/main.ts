/**
 * `npm run peer:medusa`: a real Medusa on loopback, and all that the connector promises tried against it.
 * `-- --record` also writes anew what the tests without a Medusa answer with.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { OPEN_FILE, type OpenFile } from './openFile.ts';
import { openMedusa } from './openMedusa.ts';
import { record } from './record.ts';

/** The last one under the MIT licence alone; later ones are mixed with code under another. */
const VERSION = '2.18.0';
const FILES = ['selling.peer.ts', 'questions.peer.ts', 'orders.peer.ts', 'trip.peer.ts'];

const began = performance.now();
const tell = (line: string) => void process.stderr.write(`${line}\n`);
const shop = await openMedusa(tell);
tell(`Medusa runs on ${shop.url}`);
try {
  const { url, databaseUrl, seeded } = shop;
  const file: OpenFile = { url, databaseUrl, seeded };
  writeFileSync(OPEN_FILE, JSON.stringify(file), { mode: 0o600 });
  if (process.argv.includes('--record')) await record(file, VERSION);
  const { passed, failed } = await tryAll();
  const result = {
    peer: 'medusa',
    version: VERSION,
    passed,
    failed,
    variants: seeded.skus.length,
    tookMs: { ...shop.tookMs, all: Math.round(performance.now() - began) },
  };
  process.stdout.write(`RESULT ${JSON.stringify(result)}\n`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
} finally {
  rmSync(OPEN_FILE, { force: true });
  await shop.close();
}

/** One file after the other: the shop is one, and so is the machine. */
async function tryAll(): Promise<{ passed: number; failed: number }> {
  const counts = { passed: 0, failed: 0 };
  const tests = run({
    files: FILES.map((name) => join(import.meta.dirname, name)),
    concurrency: 1,
    isolation: 'process',
  });
  tests.on('test:pass', ({ details }) => void (counts.passed += details.type === 'suite' ? 0 : 1));
  tests.on('test:fail', ({ details }) => void (counts.failed += details.type === 'suite' ? 0 : 1));
  for await (const line of tests.compose(new spec())) process.stderr.write(String(line));
  return counts;
}
