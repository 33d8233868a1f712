import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Intent } from '../intent.ts';
import { intentClassifier } from './intentClassifier.ts';
import { decodeModel, encodeModel } from './modelBytes.ts';
import { shopIntents } from './testing/shopIntents.ts';
import { trainApart } from './trainApart.ts';
import { trainClassifier } from './trainClassifier.ts';
import { trainedModel } from './trainedModel.ts';

const root = mkdtempSync(join(tmpdir(), 'loopline-models-'));
after(() => rmSync(root, { recursive: true }));

test('the same intents give the same model, wherever it is trained', async () => {
  const here = encodeModel(trainClassifier(shopIntents));
  assert.ok(here.equals(encodeModel(trainClassifier(shopIntents))));
  assert.ok(here.equals(await trainApart({ intents: shopIntents, options: {} })));
});

test('a model that was written down says what it said before', () => {
  const model = trainClassifier(shopIntents);
  const read = decodeModel(encodeModel(model));
  assert.ok(read);
  const [before, afterwards] = [intentClassifier(model, shopIntents), intentClassifier(read, shopIntents)];
  for (const said of ['i want my money back pls', 'wheres my ordr', 'open on sunday?', 'hm', '']) {
    assert.deepEqual(afterwards.classify(said, 'en'), before.classify(said, 'en'));
  }
});

test('what is no model, of another recipe, cut off or changed in one byte is not read', () => {
  const bytes = encodeModel(trainClassifier(shopIntents));
  const changed = Buffer.from(bytes);
  changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
  for (const broken of [
    Buffer.alloc(0),
    Buffer.from('PK\u0003\u0004 a zip'),
    bytes.subarray(0, -1),
    bytes.subarray(0, 40),
    changed,
  ]) {
    assert.equal(decodeModel(broken), null);
  }
});

test('a model is trained once and kept, and a broken file is trained anew', async () => {
  const folder = join(root, 'kept');
  const first = await trainedModel(shopIntents, { folder });
  assert.equal(await trainedModel(shopIntents, { folder }), first);
  const [name, ...others] = readdirSync(folder);
  assert.match(name ?? '', /^[0-9a-f]{64}\.bin$/);
  assert.deepEqual(others, []);
  const file = join(folder, name ?? '');
  const whole = readFileSync(file);
  assert.deepEqual(decodeModel(whole)?.thresholds, first.thresholds);

  writeFileSync(file, whole.subarray(0, 100));
  await forget();
  await trainedModel(shopIntents, { folder });
  assert.ok(readFileSync(file).equals(whole));
});

test('a kept model is read instead of trained', async () => {
  const folder = join(root, 'read');
  await trainedModel(named('kept'), { folder });
  const [name = ''] = readdirSync(folder);
  const before = statSync(join(folder, name)).mtimeMs;
  await forget();
  const { classes } = await trainedModel(named('kept'), { folder });
  assert.deepEqual(classes, ['kept']);
  assert.equal(statSync(join(folder, name)).mtimeMs, before);
});

test('other intents and other options are other models, and a folder keeps a dozen of them', async () => {
  const folder = join(root, 'many');
  for (let count = 0; count < 14; count++) await trainedModel(named(`intent${count}`), { folder });
  await trainedModel(named('intent13'), { folder, target: 0.9 });
  assert.equal(readdirSync(folder).length, 12);
});

test('a folder that cannot be written to costs the keeping, not the model', async () => {
  const file = join(root, 'file');
  writeFileSync(file, '');
  const model = await trainedModel(named('unkept'), { folder: join(file, 'models') });
  assert.deepEqual(model.classes, ['unkept']);
});

function named(name: string): Intent[] {
  return [{ name, means: { ask: true }, examples: { en: [`${name} please now`] } }];
}

/** The process remembers its last four models: four others, and the one before is gone. */
async function forget(): Promise<void> {
  for (const other of ['a', 'b', 'c', 'd']) await trainedModel(named(`${other}${turn++}`), { folder: null });
}
let turn = 0;
