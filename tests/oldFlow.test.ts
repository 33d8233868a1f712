import assert from 'node:assert/strict';
import { test } from 'node:test';
import { store } from '../blueprints/store/blueprint.ts';
import { MARTA, MARTAS_ORDER } from '../demo/refund/askForRefund.ts';
import { expectTended, ticketsIn } from '../demo/refund/checks.ts';
import { startProduct } from './harness/startProduct.ts';

/** The store a release later: its refund is version 2, which takes over no loop of version 1. */
const migrations = [{ from: 1, move: () => null }];
const flows = store.flows.map((flow) =>
  flow.name === 'refund' ? { ...flow, version: 2, migrations } : flow,
);

test('a loop of a version that the blueprint no longer carries is with a person, as it stood, when its customer writes', async (t) => {
  const first = await startProduct();
  await first.write(MARTA, 'I want my money back');
  const before = await first.matterOf(MARTA);
  await first.stopProduct();

  const { base, worlds, clock } = first;
  const second = await startProduct({ base, worlds, clock, blueprint: { ...store, flows } });
  t.after(() => second.close());
  await second.tap(MARTA, 'damaged');
  const after = await expectTended(second, MARTA, { owner: 'queue:support', waitsFor: 'person' });
  assert.deepEqual(
    [after.loop.state, after.loop.context, after.loop.flowVersion],
    [before.loop.state, before.loop.context, 1],
  );
  const [ticket] = await ticketsIn(second, 'support');
  assert.equal(ticket?.protocolNumber, before.loop.protocolNumber);

  // Whoever comes new gets the new version.
  const other = '4915150142233';
  await second.write(other, `I want a refund for order ${MARTAS_ORDER}`);
  assert.equal((await second.matterOf(other)).loop.flowVersion, 2);
});
