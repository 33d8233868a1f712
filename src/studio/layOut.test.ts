import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOut } from './layOut.ts';
import type { ToPlace } from './toPlace.ts';

const TWO: ToPlace = {
  initial: 'asking',
  boxes: [
    { name: 'asking', size: 'rest' },
    { name: 'ended', size: 'end' },
  ],
  lines: [{ id: 'a', from: 'asking', to: 'ended' }],
};

test('what a line leads to stands below where it comes from', async () => {
  const [placed] = await layOut([TWO]);
  const top = (name: string) => placed?.boxes.get(name)?.y ?? Number.NaN;
  assert.ok(top('ended') > top('asking'));
});

test('who is not wanted any more stops at once', async () => {
  const reason = new Error('the process ends');
  const ending = new AbortController();
  const laidOut = layOut([TWO], ending.signal);
  ending.abort(reason);
  await assert.rejects(laidOut, reason);
  await assert.rejects(layOut([TWO], ending.signal), reason);
});
