import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, resolve } from 'node:path';
import { test } from 'node:test';
import { createTestDatabase } from '../src/db/testDatabase.ts';
import { spawnCli } from './harness/runCli.ts';
import { taughtFolder } from './harness/taughtFolder.ts';

const MAIN = resolve('src/cli/main.ts');

/** The commands under "Try this first", those that start something aside. */
function commandsToTry(): string {
  const [, section = ''] = readFileSync('README.md', 'utf8').split('\n## Try this first\n');
  const [part = ''] = section.split('\n## ');
  const blocks = [...part.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
  return blocks.filter((block) => !block.startsWith('npm ')).join('\n');
}

/** Two free ports side by side: the product's, and the one of the WhatsApp double. */
async function twoPorts(): Promise<number> {
  for (;;) {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const next = createServer();
    const isFree = await new Promise<boolean>((tell) => {
      next.once('error', () => tell(false)).listen(port + 1, '127.0.0.1', () => tell(true));
    });
    await Promise.all([server, next].map((one) => new Promise((done) => one.close(done))));
    if (isFree) return port;
  }
}

async function runShell(commands: string, folder: string): Promise<{ code: number | null; out: string }> {
  const env = { ...process.env, PATH: `${dirname(process.execPath)}:${process.env.PATH}` };
  const shell = spawn('bash', ['-eu', '-o', 'pipefail', '-c', commands], { cwd: folder, env });
  let out = '';
  for (const stream of [shell.stdout, shell.stderr])
    stream.on('data', (text: Buffer) => (out += text.toString()));
  const [code]: (number | null)[] = await once(shell, 'close');
  return { code: code ?? null, out };
}

test('what the README says to try works as it stands there', async () => {
  const base = await createTestDatabase();
  const folder = taughtFolder('readme');
  const port = await twoPorts();
  const env = { DATABASE_URL: base.ownerUrl };
  const cli = spawnCli(['start', '--port', String(port)], { folder, env });
  await cli.shows(/^Loopline is ready/m);

  const commands = commandsToTry()
    .replaceAll('127.0.0.1:3001', `127.0.0.1:${port + 1}`)
    .replaceAll('localhost:3000', `127.0.0.1:${port}`)
    .replaceAll('npx loopline', `DATABASE_URL='${base.ownerUrl}' node ${MAIN}`)
    // The database of a test has a workspace of its own.
    .replaceAll(/(main\.ts (tail|show))/g, '$1 --workspace store');
  const { code, out } = await runShell(commands, folder);
  assert.equal(code, 0, out);
  for (const seen of [
    /If it is this one, what happened\? \[It arrived damaged\]/,
    /Here is your return label/,
    /It is two days since your refund/,
    /askingArrived → refunded/,
    /payments\.refund +confirmed/,
    /"reason":"amountAboveLimit"/,
    /"to":"paying"/,
    /^200$/m,
    /É sobre qual pedido\?/,
  ]) {
    assert.match(out, seen);
  }
  cli.child.kill('SIGTERM');
  assert.equal((await cli.ended).code, 0);
  await base.drop();
  rmSync(folder, { recursive: true });
});
