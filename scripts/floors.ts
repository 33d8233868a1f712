/** The architecture as a table, and the search for what breaks it. `checkFloors.ts` prints it; tests/floors.test.ts tries it. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { circles } from './circles.ts';
import { importsOf, type Import } from './importsOf.ts';

/** Bottom first. A folder may import the floors below its own; never a neighbour on the same floor. */
const FLOORS = [
  ['src/base'],
  ['src/db', 'src/api'],
  ['src/activity', 'src/audit', 'src/sweep'],
  ['src/access'],
  ['src/contact'],
  ['src/conversation'],
  ['src/policy'],
  ['src/flow'],
  ['src/understanding'],
  ['src/guardrail', 'src/knowledge'],
  ['src/sla'],
  ['src/routing'],
  ['src/ticket'],
  ['src/blueprint'],
  ['src/learning'],
  ['src/channels', 'src/integrations', 'src/models', 'blueprints'],
  ['src/products'],
  ['src/outbox'],
  ['src/turn'],
  [
    'src/history',
    'src/metrics',
    'src/automation',
    'src/inbox',
    'src/composer',
    'src/held',
    'src/studio',
    'src/setup',
    'src/sandbox',
  ],
  ['src/jobs', 'src/server'],
  ['src/start'],
  ['src/config'],
  ['src/main.ts', 'src/config.ts'],
  ['src/cli'],
  ['world', 'demo', 'simulator', 'bench', 'tests', 'scripts', 'console', 'peers'],
];

/** From here up, files may name the items of a shelf: they put the concrete things together. */
const TOP = FLOORS.findIndex((names) => names.includes('src/main.ts'));

/** Folders of interchangeable things, one folder each. What lies beside them, and `ports`, is their contract. */
const SHELVES = ['src/channels', 'src/integrations', 'src/models', 'blueprints'];
const CONTRACTS = ['src/integrations/ports'];

/** On the top floor neighbours may import each other, except these, which see this much and no more. */
const TOP_FLOOR = FLOORS.length - 1;
const NARROW: Record<string, string[]> = { world: ['world'], console: ['console', 'src/api'] };

export interface FloorReport {
  files: number;
  /** Empty when the tree is as the table says. One line each: who imports what, and what is wrong with it. */
  problems: string[];
}

/** @param root The project's folder, which has the package.json. */
export function checkFloors(root: string): FloorReport {
  const files = globSync('{src,blueprints,world,demo,simulator,bench,tests,scripts,console}/**/*.{ts,tsx}', {
    cwd: root,
    exclude: (name) => name === 'node_modules',
  }).sort();
  const doors = readDoors(root);
  const imports = new Map(
    files.map((file) => [file, importsOf(file, readFileSync(join(root, file), 'utf8'), doors)]),
  );
  const problems = files.flatMap((file) => problemsOf(file, imports.get(file) ?? []));
  return { files: files.length, problems: [...problems, ...circles(withoutTests(imports))] };
}

/** The public doors: what `loopline/flow` stands for. */
function readDoors(root: string): Map<string, string> {
  const path = join(root, 'package.json');
  if (!existsSync(path)) return new Map();
  const { name, exports = {} }: { name: string; exports?: Record<string, string> } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  return new Map(Object.entries(exports).map(([door, target]) => [join(name, door), join(target)]));
}

function problemsOf(file: string, imports: Import[]): string[] {
  if (isTest(file)) return [];
  if (floorOf(file) < 0) return [`${file} stands on no floor`];
  return imports.flatMap((found) => problemOf(file, found) ?? []);
}

function problemOf(file: string, found: Import): string | null {
  const { target } = found;
  if (target === null) return `${file} imports through a door that does not exist: ${found.written}`;
  if (isTest(target) && !isStage(file, target)) return `${file} imports a test: ${target}`;
  const [mine, theirs] = [itemOf(file), itemOf(target)];
  if (folderOf(file) === 'blueprints')
    return mine === theirs || found.isDoor ? null : `${file} imports past the public doors: ${target}`;
  const narrow = NARROW[folderOf(file)];
  if (narrow)
    return narrow.includes(folderOf(target))
      ? null
      : `${file} imports past ${narrow.join(' and ')}: ${target}`;
  if (floorOf(target) > floorOf(file)) return `${file} imports upward: ${target}`;
  if (isNeighbour(file, target)) return `${file} imports sideways: ${target}`;
  if (theirs !== null && theirs !== mine && floorOf(file) < TOP)
    return `${file} imports a shelf item: ${target}`;
  return null;
}

function isNeighbour(file: string, target: string): boolean {
  return (
    floorOf(target) === floorOf(file) && folderOf(target) !== folderOf(file) && floorOf(file) !== TOP_FLOOR
  );
}

function folderOf(file: string): string {
  return FLOORS.flat().find((name) => file === name || file.startsWith(`${name}/`)) ?? '';
}

function floorOf(file: string): number {
  return FLOORS.findIndex((names) => names.includes(folderOf(file)));
}

/** The folder of the shelf item, `'src/channels/whatsapp'`; null for a contract and for what lies on no shelf. */
function itemOf(file: string): string | null {
  const shelf = folderOf(file);
  const [item, ...rest] = file.slice(shelf.length + 1).split('/');
  if (!SHELVES.includes(shelf) || rest.length === 0 || CONTRACTS.includes(`${shelf}/${item}`)) return null;
  return `${shelf}/${item}`;
}

/** A folder `testing` holds what the tests beside it share. */
function isTest(file: string): boolean {
  return /\.test\.tsx?$|^src\/.*\/testing\/|^tests\//.test(file);
}

/** Measurements and pictures are made on the stage that the tests play on. */
function isStage(file: string, target: string): boolean {
  const isSet = /^tests\/(harness|console\/quality)\//.test(target) && !target.includes('.test.');
  return isSet && ['bench', 'scripts'].includes(folderOf(file));
}

function withoutTests(imports: Map<string, Import[]>): Map<string, string[]> {
  const own = [...imports].filter(([file]) => !isTest(file));
  return new Map(
    own.map(([file, found]) => [
      file,
      found.flatMap((each) => (each.isType || !each.target ? [] : each.target)),
    ]),
  );
}
