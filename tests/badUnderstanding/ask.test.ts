import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { runCli } from '../harness/runCli.ts';

const folder = mkdtempSync(join(tmpdir(), 'loopline-bad-ask-'));
after(() => rmSync(folder, { recursive: true }));

const parcels = resolve('src/blueprint/testing/parcelBlueprint.ts');
const ask = (text: string, ...more: string[]) =>
  runCli(['ask', text, '--blueprint', parcels, '--json', ...more], { folder });

for (const [name, text] of Object.entries({
  nothing: '',
  '60,000 characters': 'refund '.repeat(8_571),
  'marks and pictures': '?!\u200b🎉',
  'another script': 'أين طلبي',
})) {
  test(`ask of ${name} gives an answer`, async () => {
    const { code, out, err } = await ask(text);
    assert.deepEqual([code, err], [0, '']);
    const { understood } = JSON.parse(out);
    assert.ok(understood.commands.length > 0 && understood.verdict !== '');
  });
}

test('ask in a language that nobody has heard of reads the text all the same', async () => {
  const { code, out } = await ask('my parcel is lost', '--language', 'xx-Nowhere');
  assert.equal(code, 0);
  assert.equal(JSON.parse(out).why.intents[0].intent, 'lostParcel');
});

test('ask of a blueprint that is none says so in one line', async () => {
  writeFileSync(join(folder, 'empty.ts'), 'export default {};');
  writeFileSync(join(folder, 'broken.ts'), 'export default {');
  for (const file of ['empty.ts', 'broken.ts', 'missing.ts']) {
    const { code, err } = await runCli(['ask', 'hi', '--blueprint', file], { folder });
    assert.equal(code, 1);
    assert.match(err, new RegExp(`^loopline: CONFIG_INVALID: .*${file}`));
  }
});
