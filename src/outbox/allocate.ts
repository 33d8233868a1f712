import { z } from 'zod';
import type { WorkspaceId } from '../base/id.ts';
import { one } from '../db/one.ts';
import type { Database } from '../db/pool.ts';
import { transaction, type Tx } from '../db/transaction.ts';
import type { ClaimedEffect } from './effect.ts';

/** What every operation that gives money back must say. Amounts in minor units of `currency`. */
export const MoneyInput = z.object({
  paymentRef: z.string().min(1),
  orderRef: z.string().min(1),
  lineRef: z.string().min(1),
  minor: z.int().positive(),
  /** The most that may ever be given back for the line. */
  lineLimitMinor: z.int().nonnegative(),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type MoneyInput = z.infer<typeof MoneyInput>;

/** The payment as the provider told it a moment ago. */
export interface ProviderPayment {
  capturedMinor: number;
  refundedMinor: number;
  currency: string;
}

export type Allocation =
  | { ok: true }
  | { ok: false; reason: 'overPayment' | 'overLine' | 'otherCurrency'; availableMinor: number }
  /** Another attempt of this effect has gone on meanwhile. */
  | { ok: false; reason: 'superseded'; availableMinor: 0 };

/**
 * Promises money to a refund before it is dispatched, and makes the effect `sent` in the same transaction.
 *
 * The payment's row is locked, so of two refunds of one payment the second sees the first, whatever loop, channel or
 * person asked for it, and whatever their keys: the sum of what is held and spent never exceeds what was captured,
 * nor, for an order line, the line. The shop's own check is no guard: real ones accepted 240 % in parallel.
 */
export function allocate(
  db: Database,
  workspaceId: WorkspaceId,
  { effect, payment, now }: { effect: ClaimedEffect; payment: ProviderPayment; now: Date },
): Promise<Allocation> {
  const money = MoneyInput.parse(effect.input);
  return transaction(db, workspaceId, async (tx) => {
    if (money.currency !== payment.currency) return { ok: false, reason: 'otherCurrency', availableMinor: 0 };
    await lockPayment(tx, workspaceId, { money, payment, now });
    const taken = await readTaken(tx, workspaceId, { effect, money });
    const verdict = judge(money, payment, taken);
    if (!verdict.ok) return verdict;
    if (!(await dispatch(tx, workspaceId, effect, now)))
      return { ok: false, reason: 'superseded', availableMinor: 0 };
    await hold(tx, workspaceId, effect, money);
    return verdict;
  });
}

async function lockPayment(
  tx: Tx,
  workspaceId: WorkspaceId,
  { money, payment, now }: { money: MoneyInput; payment: ProviderPayment; now: Date },
): Promise<void> {
  await tx.query(
    `insert into payment (workspace_id, ref, currency, captured_minor, read_at) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, ref) do update set captured_minor = excluded.captured_minor, read_at = excluded.read_at`,
    [workspaceId, money.paymentRef, payment.currency, payment.capturedMinor, now],
  );
}

interface Taken {
  held: number;
  spent: number;
  line: number;
}

/** What other effects hold or have spent; a second attempt of the same effect does not count against itself. */
async function readTaken(
  tx: Tx,
  workspaceId: WorkspaceId,
  { effect, money }: { effect: ClaimedEffect; money: MoneyInput },
): Promise<Taken> {
  const result = await tx.query<Taken>(
    `select coalesce(sum(minor) filter (where payment_ref = $2 and state = 'held'), 0)::bigint as held,
       coalesce(sum(minor) filter (where payment_ref = $2 and state = 'spent'), 0)::bigint as spent,
       coalesce(sum(minor) filter (where order_ref = $3 and line_ref = $4), 0)::bigint as line
     from refund_allocation
     where workspace_id = $1 and state <> 'released' and effect_id <> $5
       and (payment_ref = $2 or (order_ref = $3 and line_ref = $4))`,
    [workspaceId, money.paymentRef, money.orderRef, money.lineRef, effect.id],
  );
  return one(result);
}

/** What the provider refunded beyond what we know of was refunded elsewhere: it counts as well. */
function judge(money: MoneyInput, payment: ProviderPayment, taken: Taken): Allocation {
  const elsewhere = Math.max(0, payment.refundedMinor - taken.spent - taken.held);
  const ofPayment = payment.capturedMinor - taken.held - taken.spent - elsewhere;
  if (money.minor > ofPayment) return { ok: false, reason: 'overPayment', availableMinor: ofPayment };
  const ofLine = money.lineLimitMinor - taken.line;
  if (money.minor > ofLine) return { ok: false, reason: 'overLine', availableMinor: ofLine };
  return { ok: true };
}

/** An attempt has one process: when it is `sent` already, that process did not hear of its own commit and asks again. */
async function dispatch(
  tx: Tx,
  workspaceId: WorkspaceId,
  effect: ClaimedEffect,
  now: Date,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update effect set state = 'sent', first_sent_at = coalesce(first_sent_at, $4)
     where workspace_id = $1 and id = $2 and attempt = $3 and state in ('claimed', 'sent')`,
    [workspaceId, effect.id, effect.attempt, now],
  );
  return rowCount === 1;
}

async function hold(
  tx: Tx,
  workspaceId: WorkspaceId,
  effect: ClaimedEffect,
  money: MoneyInput,
): Promise<void> {
  await tx.query(
    `insert into refund_allocation (workspace_id, effect_id, payment_ref, order_ref, line_ref, line_limit_minor, minor, currency)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (workspace_id, effect_id, line_ref) do update set state = 'held'`,
    [
      workspaceId,
      effect.id,
      money.paymentRef,
      money.orderRef,
      money.lineRef,
      money.lineLimitMinor,
      money.minor,
      money.currency,
    ],
  );
}
