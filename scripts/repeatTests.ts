/**
 * `node scripts/repeatTests.ts --times 10 tests/console`: runs test files again and again, one at a time, and prints how often
 * each of them passed. Ends with 1 when any did not pass every time. Nothing is tried again in secret.
 */
import { parseArgs } from 'node:util';
import { table } from '../bench/figures/table.ts';
import { joinTestServer, TEST_SERVER_VARIABLE } from '../src/db/testServer.ts';
import { runTestFile } from './runTestFile.ts';
import { testFiles } from './testFiles.ts';

interface Repeated {
  file: string;
  passed: number;
  slowestMs: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '10' } },
});
const times = Number(values.times);
if (!Number.isInteger(times) || times < 1)
  throw new Error(`--times was '${values.times}'; expected a whole number above 0`);

const server = await joinTestServer((message) => console.log(message));
process.env[TEST_SERVER_VARIABLE] = server.superuserUrl;
const results: Repeated[] = testFiles(positionals).map((file) => ({ file, passed: 0, slowestMs: 0 }));
try {
  for (let run = 1; run <= times; run++) {
    console.log(`run ${run} of ${times}`);
    for (const result of results) await runOnce(result);
  }
} finally {
  await server.leave();
}
console.log(
  table(
    ['file', 'passed', 'slowest, ms'],
    results.map(({ file, passed, slowestMs }) => [file, `${passed}/${times}`, slowestMs]),
  ),
);
process.exit(results.every(({ passed }) => passed === times) ? 0 : 1);

async function runOnce(result: Repeated): Promise<void> {
  const { passed, failed, report, elapsedMs } = await runTestFile(result.file);
  result.slowestMs = Math.max(result.slowestMs, elapsedMs);
  if (failed === 0 && passed > 0) result.passed++;
  else console.log(`FAILED ${result.file}\n${report}`);
}
