import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { partyTimeAt, passTo, startPartyTime, type Party } from './party.ts';

const parties: Party[] = ['assistant', 'human', 'customer', 'thirdParty'];
const sum = (ms: Record<Party, number>) => parties.reduce((total, party) => total + ms[party], 0);

test('what a matter waited on each adds up to its life, whatever happened', () => {
  const passes = fc.array(fc.record({ party: fc.constantFrom(...parties), afterMs: fc.nat(10_000_000) }));
  fc.assert(
    fc.property(fc.constantFrom(...parties), passes, fc.nat(10_000_000), (first, steps, closesAfterMs) => {
      let atMs = Date.parse('2026-11-21T09:00:00.123Z');
      const openedMs = atMs;
      const waited = new Map<Party, number>();
      let time = startPartyTime(first, new Date(atMs).toISOString());
      for (const { party, afterMs } of [...steps, { party: null, afterMs: closesAfterMs }]) {
        const on = time.party;
        assert.ok(on !== null);
        waited.set(on, (waited.get(on) ?? 0) + afterMs);
        atMs += afterMs;
        assert.equal(sum(partyTimeAt(time, new Date(atMs))), atMs - openedMs);
        time = passTo(time, party, new Date(atMs));
      }
      assert.equal(sum(time.ms), atMs - openedMs);
      for (const party of parties) assert.equal(time.ms[party], waited.get(party) ?? 0);
      assert.equal(passTo(time, 'human', new Date(atMs + 1)), time); // closed
    }),
  );
});

test('a clock that ran behind takes nothing back', () => {
  const time = startPartyTime('customer', '2026-11-21T09:00:00.000Z');
  const passed = passTo(time, 'human', new Date('2026-11-21T08:00:00.000Z'));
  assert.deepEqual([passed.since, sum(passed.ms)], ['2026-11-21T09:00:00.000Z', 0]);
});
