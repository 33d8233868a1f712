import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { decodeSignals, encodeSignals, keptSignals } from './keptSignals.ts';
import { learnSignals } from './learnSignals.ts';

const root = mkdtempSync(join(tmpdir(), 'loopline-signals-'));
after(() => rmSync(root, { recursive: true }));

test('what was kept is what was learned, to the bit', () => {
  const learned = learnSignals();
  const bytes = encodeSignals(learned);
  assert.ok(bytes.equals(encodeSignals(learnSignals())));
  const read = decodeSignals(bytes);
  assert.deepEqual(read?.calibrations, learned.calibrations);
  assert.deepEqual(read?.scores, learned.scores);
  assert.deepEqual(read?.features, learned.features);
  assert.deepEqual(read?.table, learned.table);
});

test('what is cut off, changed in one byte or something else is not read', () => {
  const bytes = encodeSignals(learnSignals());
  const changed = Buffer.from(bytes);
  changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
  for (const broken of [
    Buffer.alloc(0),
    Buffer.from('{}'),
    bytes.subarray(0, -1),
    bytes.subarray(40),
    changed,
  ])
    assert.equal(decodeSignals(broken), null);
});

test('it is learned once and kept; a broken file is learned anew, and no folder keeps nothing', async () => {
  const folder = join(root, 'kept');
  await keptSignals(folder);
  const [name = '', ...others] = readdirSync(folder);
  assert.match(name, /^[0-9a-f]{64}\.signals$/);
  assert.deepEqual(others, []);
  const whole = readFileSync(join(folder, name));
  writeFileSync(join(folder, name), whole.subarray(0, 100));
  const again = await keptSignals(folder);
  assert.ok(encodeSignals(again).equals(whole));
  assert.ok(readFileSync(join(folder, name)).equals(whole));
  assert.ok(encodeSignals(await keptSignals(null)).equals(whole));
});
