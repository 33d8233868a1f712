import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { ERRORS } from '../src/base/errors.ts';

const PAGES = globSync('{*.md,docs/**/*.md,changes/*.md,blueprints/**/*.md,bench/**/*.md}');
const SOURCES = globSync('{src,blueprints,world,demo}/**/*.ts').filter((file) => !file.endsWith('.test.ts'));

test('every error code has a section in docs/errors.md, and every section a code', () => {
  const sections = [...read('docs/errors.md').matchAll(/^## (.+)$/gm)].map(([, title]) => title);
  assert.deepEqual(sections.toSorted(), Object.keys(ERRORS).toSorted());
});

test('no section of docs/errors.md is empty', () => {
  const sections = read('docs/errors.md').split(/^## /m).slice(1);
  for (const section of sections) assert.match(section, /^[A-Z_]+\n\n\S.{30}/, section.split('\n')[0]);
});

test('every error code is used', () => {
  const text = SOURCES.filter((file) => file !== 'src/base/errors.ts')
    .map(read)
    .join('\n');
  const unused = Object.keys(ERRORS).filter((code) => !text.includes(`'${code}'`));
  assert.deepEqual(unused, []);
});

test('every link of a document leads to a file, and to a heading of it', () => {
  assert.ok(PAGES.length > 3);
  assert.deepEqual(PAGES.flatMap(brokenLinks), []);
});

test('every `npm run` of a document exists', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
  const named = PAGES.flatMap((page) =>
    [...read(page).matchAll(/npm run ([a-z:-]+)/g)].map(([, name = '']) => ({ page, name })),
  );
  assert.deepEqual(
    named.filter(({ name }) => !(name in scripts)),
    [],
  );
});

test('the public doors open', () => {
  const { exports }: { exports: Record<string, string> } = JSON.parse(read('package.json'));
  for (const target of Object.values(exports)) assert.ok(existsSync(target), target);
});

test('the lock file names no registry', () => {
  assert.doesNotMatch(read('package-lock.json'), /"resolved"|https?:\/\/[^"]*registry/);
});

test('time and chance come in as arguments: nothing below the entries asks the system for them', () => {
  const own = SOURCES.filter(
    (file) =>
      /^(src|blueprints)\//.test(file) && !/^src\/(base|cli)\/|^src\/main\.ts$|\/testing\//.test(file),
  );
  const asking = own.filter((file) =>
    /new Date\(\)|Date\.now\(|Math\.random\(/.test(withoutComments(read(file))),
  );
  assert.deepEqual(asking, []);
});

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function brokenLinks(page: string): string[] {
  const text = read(page).replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links
    .filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(page, link))
    .map((link) => `${page}: ${link}`);
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(target)) return false;
  return anchor === undefined || headingsOf(read(target)).includes(anchor);
}

/** As GitHub makes them: lower case, no punctuation, spaces to hyphens. */
function headingsOf(text: string): string[] {
  const titles = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title);
  return titles.map((title) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
