import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isQuiet } from './quietHours.ts';

test('quiet hours hold from their beginning to their end, also over midnight', () => {
  const night = { from: '22:00', until: '07:30' };
  assert.deepEqual(
    ['21:59', '22:00', '23:59', '00:00', '07:29', '07:30'].map((now) => isQuiet(night, now)),
    [false, true, true, true, true, false],
  );
  const noon = { from: '12:00', until: '13:00' };
  assert.deepEqual(
    ['11:59', '12:00', '12:59', '13:00'].map((now) => isQuiet(noon, now)),
    [false, true, true, false],
  );
  assert.equal(isQuiet(null, '12:00'), false);
});
