/**
 * `npm test`: starts one PostgreSQL for the run, runs the test files, and a short campaign of kills beside them.
 * `npm test -- src/db migrate` runs those files only. The last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { joinTestServer, TEST_SERVER_VARIABLE } from '../src/db/testServer.ts';
import { makeRunFolder, removeRunFolder } from './runFolder.ts';
import { runTestFile } from './runTestFile.ts';
import { testFiles } from './testFiles.ts';

/** Compiled code is kept for the next file, which loads most of it again. */
process.env['NODE_COMPILE_CACHE'] ??= 'node_modules/.cache/compiled';

/** Files that run at once, each with a database of its own: one more than cores, because each waits a third of its time. */
const LANES = 3;
/** These start, kill and count whole database servers, by the clock: nothing else runs beside them. */
const STARTS_SERVERS = 'src/db/embedded/';
const CAMPAIGN = 'campaign:kill';
const CAMPAIGN_KILLS = '10';

const totals = { passed: 0, failed: 0 };

try {
  await runAll(process.argv.slice(2));
} catch (error) {
  totals.failed++;
  console.error(error instanceof Error ? error.message : error);
}
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);

async function runAll(asks: string[]): Promise<void> {
  const files = testFiles(asks);
  const folder = makeRunFolder();
  const server = await joinTestServer((message) => console.log(message), folder ?? undefined);
  process.env[TEST_SERVER_VARIABLE] = server.superuserUrl;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void leave().finally(() => process.exit(130)));
  }
  const { alone = [], together = [] } = Object.groupBy(files, (file) =>
    file.startsWith(STARTS_SERVERS) ? 'alone' : 'together',
  );
  try {
    await runLane(alone);
    const lanes = Array.from({ length: LANES }, () => runLane(together));
    await Promise.all(asks.length === 0 && hasCampaign() ? [...lanes, runCampaign()] : lanes);
  } finally {
    await leave();
  }

  async function leave(): Promise<void> {
    await server.leave();
    if (folder !== null) removeRunFolder(folder);
  }
}

/** Takes files from the front of the list until it is empty. */
async function runLane(files: string[]): Promise<void> {
  for (let file = files.shift(); file !== undefined; file = files.shift()) {
    const { passed, failed, report, elapsedMs } = await runTestFile(file);
    totals.passed += passed;
    totals.failed += failed;
    console.log(
      `${failed > 0 ? 'FAILED' : 'ok    '} ${String(passed).padStart(4)}  ${file}  ${elapsedMs} ms`,
    );
    if (report !== '') console.log(report);
  }
}

function hasCampaign(): boolean {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
  return CAMPAIGN in scripts;
}

/** Counts as one test. It has a database server of its own and mostly waits, so it runs beside the files and tells at its end. */
async function runCampaign(): Promise<void> {
  const npm = spawn('npm', ['run', '--silent', CAMPAIGN, '--', '--kills', CAMPAIGN_KILLS], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const told = Promise.all([text(npm.stdout), text(npm.stderr)]);
  const code = await new Promise<number | null>((resolve, reject) =>
    npm.on('close', resolve).on('error', reject),
  );
  console.log((await told).join('\n'));
  if (code === 0) totals.passed++;
  else totals.failed++;
}
