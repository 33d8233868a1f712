import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DESCRIBED_CALLS } from './describedCalls.ts';
import type { Exchange } from './recordStripe.ts';

/** What of these exchanges, and of these events, Stripe's description does not know, one line for each; empty when all is well. */
export async function undescribed(
  exchanges: readonly Exchange[],
  events: readonly unknown[] = [],
): Promise<string[]> {
  const calls = new Set<string>(DESCRIBED_CALLS.map(({ request }) => request));
  const known = exchanges.filter(({ request }) => calls.has(request));
  const unknown = exchanges.filter(({ request }) => !calls.has(request));
  const claims = [...known.flatMap(claimsOf), ...events.map(claimOf)];
  return [...unknown.map(({ request }) => `${request}: no such call`), ...(await refuted(claims))];
}

/** That a value is of a type of described.ts. */
interface Claim {
  about: string;
  value: unknown;
  type: string;
}

function claimsOf({ request, sent, status, answer }: Exchange): Claim[] {
  const described = `Described['${request}']`;
  return [
    { about: `${request}: sent`, value: sent, type: `${described}['sent']` },
    status < 400
      ? { about: `${request}: answered`, value: answer, type: `${described}['shown']` }
      : { about: `${request}: refused`, value: answer, type: 'DescribedRefusal' },
  ];
}

function claimOf(event: unknown): Claim {
  return { about: 'an event', value: event, type: 'DescribedEvent' };
}

/** Asks the compiler, which holds each value, as it stands there, against its type. */
async function refuted(claims: readonly Claim[]): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'loopline-stripe-'));
  try {
    await symlink(resolve('node_modules'), join(root, 'node_modules'), 'junction');
    const types = fileURLToPath(new URL('described.ts', import.meta.url));
    const lines = claims.map(({ value, type }) => `(${JSON.stringify(value)}) satisfies ${type};`);
    // One claim on each line after the first: the line of an error is the claim that does not hold.
    const source = [`import type { Described, DescribedEvent, DescribedRefusal } from '${types}';`, ...lines];
    await writeFile(join(root, 'claims.ts'), source.join('\n'));
    const config = { extends: resolve('tsconfig.json'), include: [], files: ['claims.ts'] };
    const options = { noUnusedLocals: false, typeRoots: [resolve('node_modules/@types')] };
    await writeFile(join(root, 'tsconfig.json'), JSON.stringify({ ...config, compilerOptions: options }));
    const { isClean, output } = await compile(root);
    const errors = readErrors(output, claims);
    if (isClean !== (errors.length === 0))
      throw new Error(`the compiler did not say what is wrong: ${output}`);
    return errors;
  } finally {
    await rm(root, { recursive: true });
  }
}

function compile(root: string): Promise<{ isClean: boolean; output: string }> {
  const args = [resolve('node_modules/typescript/bin/tsc'), '-p', root, '--pretty', 'false'];
  return new Promise((done) => {
    execFile(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 }, (error, stdout) =>
      done({ isClean: error === null, output: stdout }),
    );
  });
}

function readErrors(output: string, claims: readonly Claim[]): string[] {
  const errors = output.split('\n').filter((line) => line.includes('error TS'));
  return errors.map((error) => {
    const [, line, why] = /claims\.ts\((\d+),\d+\): error TS\d+: (.*)$/.exec(error) ?? [];
    const claim = line === undefined ? undefined : claims[Number(line) - 2];
    return claim === undefined ? error : `${claim.about}: ${why}`;
  });
}
