import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { runCli } from './harness/runCli.ts';

const folder = mkdtempSync(join(tmpdir(), 'loopline-ask-'));
after(() => rmSync(folder, { recursive: true }));

const blueprint = resolve('src/blueprint/testing/parcelBlueprint.ts');
const ask = (text: string, ...more: string[]) =>
  runCli(['ask', text, '--blueprint', blueprint, ...more], { folder });

test('ask tells stage, commands, confidence, time and why', async () => {
  const { code, out } = await ask('hello, I want to talk to a persn please');
  assert.equal(code, 0);
  assert.match(out, /sure, confidence \d+\.\d %, stage 1, \d+ µs\n {2}wantHuman reason=null\n/);
  assert.match(out, /read as {3}i want to talk to a person\n/);
  assert.match(out, /left out {2}hello please\n/);
  assert.match(out, /slips {5}persn → person\n/);
  assert.match(out, /wantHuman: score \d+\.\d+, right with .*, sure from .* on\n {2}for {5}'/);
});

test('ask tells programs the same, and trains once for a folder', async () => {
  const { code, out } = await ask('quero falar com um atendente', '--json', '--language', 'pt-BR');
  assert.equal(code, 0);
  const { understood, medianUs, why } = JSON.parse(out);
  assert.deepEqual(understood.commands, [{ kind: 'wantHuman', reason: null }]);
  assert.equal(understood.verdict, 'sure');
  assert.ok(medianUs > 0);
  assert.equal(why.intents[0].intent, 'wantHuman');
  const kept = readdirSync(join(folder, '.loopline', 'models')).map((name) => name.split('.').at(-1));
  assert.deepEqual(kept.toSorted(), ['bin', 'signals'], 'each once, however often it is asked');
});

test('where nothing is sure, ask says that a language model would be asked', async () => {
  const { out } = await ask('привет');
  assert.match(out, /unsure.*\n {2}outOfScope\n {2}A language model would be asked, and none is configured/);
  assert.equal((await ask('')).code, 0);
});

test('a blueprint that is not there is told in one line', async () => {
  const { code, err } = await runCli(['ask', 'hi', '--blueprint', 'missing.ts'], { folder });
  assert.equal(code, 1);
  assert.match(err, /^loopline: CONFIG_INVALID: .*missing\.ts/);
});
