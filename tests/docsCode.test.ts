import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';

/** The code of the guides: `ts file=<path>` says where a reader would put it. */
const GUIDES = globSync('docs/**/*.md').filter((page) => filesOf(page).length > 0);
/** Inside the project, so that `loopline/flow` means this project; out of git and of every other check. */
const ROOT = resolve('.loopline/docs-code');
/** What code of a guide may stand beside. */
const SHARED = ['src', 'blueprints', 'world', 'tests'];

interface GuideFile {
  path: string;
  code: string;
}

test('every block of TypeScript says which file it is, so that it is tried', () => {
  const anonymous = globSync('docs/**/*.md').flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/^```(?:ts|typescript)$/gm)].map(() => page),
  );
  assert.deepEqual(anonymous, []);
  assert.ok(GUIDES.length >= 3);
});

for (const guide of GUIDES) {
  describe(guide, () => {
    const files = filesOf(guide);
    let root = '';
    const named = (end: string) => files.map(({ path }) => path).filter((path) => path.endsWith(end));
    before(() => {
      root = plant(files);
    });
    after(() => rmSync(root, { recursive: true }));

    test('its code has the right types', async () => {
      const config = { extends: resolve('tsconfig.json'), include: [], files: files.map(({ path }) => path) };
      writeFileSync(join(root, 'tsconfig.json'), JSON.stringify(config));
      await succeeds(resolve('node_modules/typescript/bin/tsc'), ['-p', root]);
    });

    for (const path of named('.test.ts')) {
      test(`${path} passes`, () => succeeds('--test', [join(root, path)]));
    }
    for (const path of named('blueprint.ts')) {
      test(`${path} holds`, () => succeeds('src/cli/main.ts', ['check', join(root, path)]));
    }
  });
}

function filesOf(page: string): GuideFile[] {
  const blocks = readFileSync(page, 'utf8').matchAll(/^```ts file=(\S+)\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, path = '', code = '']) => ({ path, code }));
}

/** Writes the files where the guide puts them, in a copy of this project that is made of links. */
function plant(files: GuideFile[]): string {
  mkdirSync(ROOT, { recursive: true });
  const root = mkdtempSync(join(ROOT, 'guide-'));
  for (const { path, code } of files) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), code);
  }
  for (const folder of SHARED) linkRest(folder, root);
  return root;
}

/** Links whatever of the project the guide did not write itself. */
function linkRest(folder: string, root: string): void {
  if (!isWritten(folder, root)) return symlinkSync(resolve(folder), join(root, folder));
  for (const entry of readdirSync(folder)) linkEntry(join(folder, entry), root);
}

function linkEntry(path: string, root: string): void {
  if (!isWritten(path, root)) symlinkSync(resolve(path), join(root, path));
  else if (!path.endsWith('.ts')) linkRest(path, root);
}

function isWritten(path: string, root: string): boolean {
  return readdirSync(join(root, dirname(path))).includes(path.split('/').at(-1) ?? '');
}

/** Runs a script on this Node.js, and fails with what it said. */
function succeeds(script: string, words: string[]): Promise<void> {
  const env = { ...process.env };
  delete env['NODE_TEST_CONTEXT']; // else the inner test run reports to the outer one and always succeeds
  return new Promise((passed, failed) => {
    execFile(process.execPath, [script, ...words], { env, timeout: 120_000 }, (error, out, err) =>
      error ? failed(new Error(`${out}\n${err}`)) : passed(),
    );
  });
}
