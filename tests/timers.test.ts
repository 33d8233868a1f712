import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runTimers } from '../bench/timers/campaign.ts';
import { createTestDatabase } from '../src/db/testDatabase.ts';

test('timers and rungs happen once each, whichever processes are killed', async () => {
  const base = await createTestDatabase();
  try {
    const options = { kills: 10, seed: 7, processes: 2, conversations: 6, pauseMs: 300 };
    const { superuser, ownerUrl: url } = base;
    const { killed, timersOnce, rungsOnce, holds, ...rest } = await runTimers(
      { url, superuser },
      options,
      () => {},
    );
    assert.ok(holds, JSON.stringify(rest));
    assert.deepEqual([killed, timersOnce, rungsOnce], [10, 180, 180]);
  } finally {
    await base.drop();
  }
});
