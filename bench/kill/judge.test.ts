import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Campaign } from './campaign.ts';
import { judge } from './judge.ts';
import { keptHistory } from './testing/keptHistory.ts';

const campaign = (over: Partial<Campaign> = {}): Campaign => ({
  history: keptHistory(),
  recoveries: [{ blow: 'killProduct', at: 1_000, pieces: 3, tookMs: 900, last: 'event' }],
  starts: [1_200, 1_100],
  webhooks: { posted: 9, acknowledged: 8, refused: 1, unanswered: 0 },
  walked: { begun: 1, ended: 1, written: 2 },
  tookMs: 5_000,
  left: [],
  ...over,
});

test('a campaign in which everything was kept holds', () => {
  const verdict = judge(campaign());
  assert.equal(verdict.holds, true);
  assert.equal(verdict.recovery.killProduct?.max, 900);
  assert.equal(verdict.met.refundsConfirmed, 1);
});

test('a campaign does not hold when something is broken, slow, or never came to rest', () => {
  const slow = { blow: 'killBackend', at: 1_000, pieces: 1, tookMs: 5_001, last: 'effect' } as const;
  assert.equal(judge(campaign({ history: { ...keptHistory(), events: [] } })).holds, false);
  assert.equal(judge(campaign({ recoveries: Array.from({ length: 50 }, () => slow) })).holds, false);
  assert.equal(judge(campaign({ left: ['event message:wamid.x tried 0'] })).holds, false);
});
