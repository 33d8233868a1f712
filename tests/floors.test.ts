import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { checkFloors } from '../scripts/floors.ts';

test('the tree is as the table of floors says', () => {
  assert.deepEqual(checkFloors(process.cwd()).problems, []);
});

const PACKAGE = JSON.stringify({ name: 'loopline', exports: { './flow': './src/flow/index.ts' } });

const CASES: { name: string; files: Record<string, string>; problems: string[] }[] = [
  {
    name: 'a file may import its own folder and the floors below',
    files: {
      'src/turn/a.ts': `import { b } from './b.ts';\nimport { c } from '../base/c.ts';`,
      'src/turn/b.ts': '',
    },
    problems: [],
  },
  {
    name: 'a file may not import upward, not even a type',
    files: {
      'src/base/a.ts': `import type { B } from '../turn/b.ts';`,
      'src/db/c.ts': `export { d } from '../flow/d.ts';`,
    },
    problems: ['src/base/a.ts imports upward: src/turn/b.ts', 'src/db/c.ts imports upward: src/flow/d.ts'],
  },
  {
    name: 'an import over several lines, a dynamic one and one for its effect are seen',
    files: {
      'src/base/a.ts': `import {\n  b,\n  c,\n} from '../turn/b.ts';`,
      'src/base/d.ts': `const e = await import('../turn/e.ts');`,
      'src/base/f.ts': `import "../turn/g.ts";`,
    },
    problems: [
      'src/base/a.ts imports upward: src/turn/b.ts',
      'src/base/d.ts imports upward: src/turn/e.ts',
      'src/base/f.ts imports upward: src/turn/g.ts',
    ],
  },
  {
    name: 'an import in a comment is none',
    files: { 'src/base/a.ts': `/** import { b } from '../turn/b.ts' */\n// import '../turn/c.ts'` },
    problems: [],
  },
  {
    name: 'neighbours on one floor do not know each other',
    files: { 'src/jobs/a.ts': `import { b } from '../server/b.ts';` },
    problems: ['src/jobs/a.ts imports sideways: src/server/b.ts'],
  },
  {
    name: 'a shelf item is for itself and for the top; the contract of a shelf is for everybody above',
    files: {
      'src/outbox/a.ts': `import type { Channel } from '../channels/channel.ts';`,
      'src/outbox/b.ts': `import { port } from '../integrations/ports/orders.ts';`,
      'src/turn/c.ts': `import { whatsapp } from '../channels/whatsapp/whatsapp.ts';`,
      'src/channels/email/d.ts': `import { whatsapp } from '../whatsapp/whatsapp.ts';`,
      'src/channels/email/e.ts': `import { f } from './f.ts';`,
      'src/main.ts': `import { whatsapp } from './channels/whatsapp/whatsapp.ts';`,
    },
    problems: [
      'src/channels/email/d.ts imports a shelf item: src/channels/whatsapp/whatsapp.ts',
      'src/turn/c.ts imports a shelf item: src/channels/whatsapp/whatsapp.ts',
    ],
  },
  {
    name: 'the package may be imported by its own name, which is no way around the floors',
    files: {
      'src/turn/a.ts': `import { flow } from 'loopline/flow';`,
      'src/base/b.ts': `import { flow } from 'loopline/flow';`,
      'src/turn/c.ts': `import { x } from 'loopline/secret';`,
    },
    problems: [
      'src/base/b.ts imports upward: src/flow/index.ts',
      'src/turn/c.ts imports through a door that does not exist: loopline/secret',
    ],
  },
  {
    name: 'a blueprint sees the public doors and its own business',
    files: {
      'blueprints/store/a.ts': `import { flow } from 'loopline/flow';\nimport { b } from './flows/b.ts';`,
      'blueprints/store/c.ts': `import { flow } from '../../src/flow/index.ts';`,
      'blueprints/store/d.ts': `import { clinic } from '../clinic/e.ts';`,
    },
    problems: [
      'blueprints/store/c.ts imports past the public doors: src/flow/index.ts',
      'blueprints/store/d.ts imports past the public doors: blueprints/clinic/e.ts',
    ],
  },
  {
    name: 'the world knows nothing of the product, and the console its wire format only',
    files: {
      'world/a.ts': `import { b } from '../src/base/b.ts';`,
      'console/src/c.tsx': `import { d } from '../../src/turn/d.ts';\nimport { e } from '../../src/api/e.ts';`,
      'bench/f.ts': `import { startWorld } from '../world/world.ts';`,
    },
    problems: [
      'console/src/c.tsx imports past console and src/api: src/turn/d.ts',
      'world/a.ts imports past world: src/base/b.ts',
    ],
  },
  {
    name: 'a test and what tests share may import everything, and nothing else may import them',
    files: {
      'src/base/a.test.ts': `import { b } from '../turn/b.ts';`,
      'src/base/c.ts': `import { d } from './a.test.ts';`,
      'src/base/testing/e.ts': `import { b } from '../../turn/b.ts';`,
      'src/base/f.test.ts': `import { e } from './testing/e.ts';`,
      'src/base/g.ts': `import { e } from './testing/e.ts';`,
    },
    problems: [
      'src/base/c.ts imports a test: src/base/a.test.ts',
      'src/base/g.ts imports a test: src/base/testing/e.ts',
    ],
  },
  {
    name: 'files may not import each other in a circle; types may, and tests do not count',
    files: {
      'src/base/a.ts': `import { b } from './b.ts';`,
      'src/base/b.ts': `import { c } from './c.ts';`,
      'src/base/c.ts': `import { a } from './a.ts';`,
      'src/db/d.ts': `import { e } from './e.ts';`,
      'src/db/e.ts': `import type { D } from './d.ts';`,
    },
    problems: ['circle: src/base/a.ts -> src/base/b.ts -> src/base/c.ts -> src/base/a.ts'],
  },
  {
    name: 'a folder that is not in the table stands on no floor',
    files: { 'src/utils/a.ts': '' },
    problems: ['src/utils/a.ts stands on no floor'],
  },
];

for (const { name, files, problems } of CASES) {
  test(name, () => {
    const root = mkdtempSync(join(tmpdir(), 'floors-'));
    for (const [file, text] of Object.entries({ ...files, 'package.json': PACKAGE })) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    assert.deepEqual(checkFloors(root).problems.sort(), problems);
    rmSync(root, { recursive: true });
  });
}
