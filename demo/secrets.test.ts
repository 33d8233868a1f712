import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ensureSecrets, SECRETS_FILE, worldKeys } from './secrets.ts';

const home = mkdtempSync(join(tmpdir(), 'loopline-secrets-'));
after(() => rmSync(home, { recursive: true }));

test('secrets are made once, differ from each other, and are readable by their owner only', () => {
  const first = ensureSecrets(join(home, 'new'));
  assert.deepEqual(ensureSecrets(join(home, 'new')), first);
  assert.equal(statSync(join(home, 'new', SECRETS_FILE)).mode & 0o777, 0o600);
  const all = JSON.stringify(first).match(/"[\w-]{32}"/g) ?? [];
  assert.equal(new Set(all).size, 12);
  assert.notDeepEqual(ensureSecrets(join(home, 'other')), first);
  assert.equal(worldKeys(first).graph.appSecret, first.whatsapp.appSecret);
});

test('secrets from before the world had a model keep what they were, and get a key for it', () => {
  const path = join(home, 'new', SECRETS_FILE);
  const { model: _model, ...older } = ensureSecrets(join(home, 'new'));
  writeFileSync(path, JSON.stringify(older));
  const filled = ensureSecrets(join(home, 'new'));
  assert.deepEqual({ ...filled, model: undefined }, { ...older, model: undefined });
  assert.deepEqual(JSON.parse(readFileSync(path, 'utf8')), filled);
});

test('a file of that name that is not ours is not overwritten', () => {
  writeFileSync(join(home, SECRETS_FILE), 'mine');
  assert.throws(() => ensureSecrets(home), { code: 'CONFIG_INVALID', message: /remove it and start again/ });
});
