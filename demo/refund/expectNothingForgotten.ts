import assert from 'node:assert/strict';
import { queryIn } from '../../src/db/queryIn.ts';
import { checkLedger } from '../../src/outbox/checkLedger.ts';
import type { Scene } from '../scene/scene.ts';

/**
 * What holds at the end of every story: no matter is without an owner, a next step and a date, unless it is closed with
 * an outcome; nothing went back that was not captured; our ledger and the provider's are equal.
 */
export async function expectNothingForgotten({ loopline, world, worlds }: Scene): Promise<void> {
  for (const { id, connectors } of loopline.workspaces) {
    const forgotten = await queryIn(loopline.db, id, { text: FORGOTTEN, values: [id, world.clock.now()] });
    assert.deepEqual(forgotten.rows, []);
    const differences = await checkLedger({ db: loopline.db, connectorsOf: () => connectors }, id);
    assert.deepEqual(differences, []);
  }
  for (const { payments } of worlds) {
    for (const { paymentIntent, captured, refunded } of payments.ledger()) {
      assert.ok(refunded <= captured, `${paymentIntent}: ${refunded} of ${captured}`);
    }
  }
}

const FORGOTTEN = `
select protocol_number, value, owner_kind, next_step, deadline_at, outcome from loop
where workspace_id = $1 and (case when closed_at is null
  then owner_kind is null or coalesce(next_step, '') = '' or deadline_at is null or deadline_at < $2
  else coalesce(outcome, '') = '' end)`;
