import type { WorkspaceId } from '../base/id.ts';
import { queryIn } from '../db/queryIn.ts';
import type { EffectDeps } from './effect.ts';
import { callOnce } from './performEffect.ts';

/** A payment of which we and the provider do not say the same. */
export interface LedgerDifference {
  paymentRef: string;
  currency: string;
  /** What our effects have spent of it, in minor units. */
  oursMinor: number;
  /** What the provider says was refunded; more than ours when somebody refunds past this product. */
  theirsMinor: number;
}

/** Compares what we spent of each payment with what its provider says. What is on its way counts for neither. */
export async function checkLedger(
  deps: Pick<EffectDeps, 'db' | 'connectorsOf'>,
  workspaceId: WorkspaceId,
): Promise<LedgerDifference[]> {
  const { rows } = await queryIn<{ payment_ref: string; currency: string; minor: number }>(
    deps.db,
    workspaceId,
    {
      text: `select payment_ref, currency, sum(minor)::bigint as minor from refund_allocation
      where workspace_id = $1 and state = 'spent'
        and payment_ref not in (select payment_ref from refund_allocation where workspace_id = $1 and state = 'held')
      group by payment_ref, currency`,
      values: [workspaceId],
    },
  );
  const operation = deps.connectorsOf(workspaceId).operationNamed('payments.read');
  const differences: LedgerDifference[] = [];
  for (const { payment_ref: paymentRef, currency, minor } of rows) {
    const result = await callOnce(operation, { id: paymentRef, attempt: 1, input: { paymentRef } });
    if (result.kind !== 'done' || typeof result.output.refundedMinor !== 'number') continue;
    const { refundedMinor } = result.output;
    if (refundedMinor !== minor)
      differences.push({ paymentRef, currency, oursMinor: minor, theirsMinor: refundedMinor });
  }
  return differences;
}
