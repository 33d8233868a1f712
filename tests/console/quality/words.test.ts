import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

const ROOT = join(import.meta.dirname, '../../..');
const LOCALES = 'console/locales';
/** What extraction reads. */
const SOURCES = ['console/src', LOCALES, 'lingui.config.ts', 'package.json'];

let copy: string;
before(() => {
  copy = mkdtempSync(join(tmpdir(), 'loopline-words-'));
  for (const path of SOURCES) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});
after(() => rmSync(copy, { recursive: true, force: true }));

test('the catalogues hold exactly the words of the screens', () => {
  const lingui = join(ROOT, 'node_modules/.bin/lingui');
  const ran = spawnSync(process.execPath, [lingui, 'extract', '--clean'], { cwd: copy, encoding: 'utf8' });
  assert.equal(ran.status, 0, `${ran.stdout}${ran.stderr}`);
  const idsIn = (root: string) =>
    cataloguesOf(root).flatMap((name) => messagesIn(root, name).map(({ id }) => `${name}: ${id}`));
  const [extracted, kept] = [idsIn(copy), idsIn(ROOT)];
  const without = (all: string[], known: string[]) => all.filter((id) => !known.includes(id));
  const difference = { missing: without(extracted, kept), unused: without(kept, extracted) };
  assert.ok(extracted.length > 0);
  assert.deepEqual(
    difference,
    { missing: [], unused: [] },
    'run `npm run extract` and translate what is new',
  );
});

test('every word is there in every language', () => {
  const missing = cataloguesOf(ROOT)
    .filter((name) => !name.startsWith('en/'))
    .flatMap((name) =>
      messagesIn(ROOT, name).flatMap(({ id, text }) => (text === '' ? [`${name}: ${id}`] : [])),
    );
  assert.deepEqual(missing, []);
});

test('a translation fills in what its message does: the same places, and the same elements', () => {
  const wrong = cataloguesOf(ROOT).flatMap((name) =>
    messagesIn(ROOT, name)
      .filter(({ id, text }) => text !== '' && placesOf(id) !== placesOf(text))
      .map(({ id, text }) => `${name}: '${id}' is '${text}'`),
  );
  assert.deepEqual(wrong, []);
});

function cataloguesOf(root: string): string[] {
  return globSync('*/*.po', { cwd: join(root, LOCALES) }).sort();
}

function messagesIn(root: string, name: string): { id: string; text: string }[] {
  return readFileSync(join(root, LOCALES, name), 'utf8')
    .split('\n\n')
    .map((block) => ({ id: stringAfter('msgid', block), text: stringAfter('msgstr', block) }))
    .filter(({ id }) => id !== '');
}

/** A string of a catalogue, which may go on over several lines. */
function stringAfter(keyword: string, block: string): string {
  const [, lines = ''] = new RegExp(`^${keyword} ((?:"(?:[^"\\\\]|\\\\.)*"\\s*)+)`, 'm').exec(block) ?? [];
  return lines
    .trim()
    .split('\n')
    .map((line): string => (line === '' ? '' : JSON.parse(line)))
    .join('');
}

/** '{name} <0>' for 'See <0>{name}</0>': what is filled in, in an order of its own, since languages order it otherwise. */
function placesOf(message: string): string {
  const places = message.match(/\{\w+(?=[,}])|<\/?\d+\/?>/g) ?? [];
  return [...new Set(places)].sort().join(' ');
}
