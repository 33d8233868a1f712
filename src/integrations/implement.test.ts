import assert from 'node:assert/strict';
import { test } from 'node:test';
import { implement, type Answered, type LookedUp, type Performed } from './implement.ts';
import type { CallContext } from './integration.ts';
import { payments } from './ports/payments.ts';
import { returns } from './ports/returns.ts';

const ASKED = {
  paymentRef: 'pi_1',
  orderRef: 'order-1',
  lineRef: 'line-1',
  minor: 4_990,
  lineLimitMinor: 4_990,
  currency: 'BRL',
  reason: 'damaged',
};
const REFUND = {
  refundRef: 're_1',
  paymentRef: 'pi_1',
  minor: 4_990,
  currency: 'BRL',
  status: 'succeeded' as const,
};

function call(attempt = 1): CallContext {
  return { reference: 'effect-1', attempt, signal: new AbortController().signal };
}

type RefundResult = Performed<typeof payments.refund.answers>;

function refunding(
  result: RefundResult,
  found: LookedUp<typeof payments.refund.answers> = { kind: 'absent' },
) {
  let calls = 0;
  const operation = implement(payments.refund, {
    idempotency: { kind: 'key', ttlMs: 1_000 },
    timeoutMs: 1_000,
    perform: async () => {
      calls += 1;
      return result;
    },
    lookUp: async () => found,
  });
  return { operation, calls: () => calls };
}

test('input that does not fit is refused before any call, and the reason does not repeat it', async () => {
  const { operation, calls } = refunding({ kind: 'done', outcome: 'refunded', output: REFUND });
  const result = await operation.perform({ ...ASKED, minor: 49.9, currency: 'Maria' }, call());
  assert.equal(result.kind, 'refused');
  assert.match(result.reason, /minor .*currency/);
  assert.doesNotMatch(result.reason, /49\.9|Maria/);
  assert.equal(calls(), 0);
});

test('more than the line allows is refused before any call', async () => {
  const { operation, calls } = refunding({ kind: 'done', outcome: 'refunded', output: REFUND });
  assert.equal((await operation.perform({ ...ASKED, minor: 4_991 }, call())).kind, 'refused');
  assert.equal(calls(), 0);
});

test('an answer that does not fit leaves an act unknown, and a look-up cannot tell', async () => {
  const output = { ...REFUND, minor: 49.9 };
  const done = { kind: 'done', outcome: 'refunded', output } as const;
  const { operation } = refunding(done, done);
  assert.deepEqual(await operation.perform(ASKED, call()), {
    kind: 'unknown',
    reason: 'answer does not fit: minor (invalid_type)',
  });
  assert.equal((await operation.lookUp?.(ASKED, call()))?.kind, 'cannotTell');
});

test('a refund of another amount, currency or payment than asked is unknown', async () => {
  for (const other of [{ minor: 2_000 }, { currency: 'USD' }, { paymentRef: 'pi_2' }]) {
    const done = { kind: 'done', outcome: 'refunded', output: { ...REFUND, ...other } } as const;
    const { operation } = refunding(done, done);
    assert.equal((await operation.perform(ASKED, call())).kind, 'unknown');
    assert.equal((await operation.lookUp?.(ASKED, call()))?.kind, 'cannotTell');
  }
});

test('a good answer is given with its outcome', async () => {
  const { operation } = refunding({ kind: 'done', outcome: 'refunded', output: REFUND });
  assert.deepEqual(await operation.perform(ASKED, call()), {
    kind: 'done',
    outcome: 'refunded',
    output: REFUND,
  });
});

test('an answer to a question that does not fit may come later', async () => {
  const operation = implement(payments.read, {
    idempotency: { kind: 'read' },
    timeoutMs: 1_000,
    perform: async () => ({
      kind: 'done',
      outcome: 'found',
      output: { capturedMinor: -1, refundedMinor: 0, currency: 'BRL', status: 'captured' as const },
    }),
  });
  assert.equal((await operation.perform({ paymentRef: 'pi_1' }, call())).kind, 'later');
});

test('an attempt ends after the time of its operation', async () => {
  const operation = implement(payments.read, {
    idempotency: { kind: 'read' },
    timeoutMs: 20,
    perform: (_input, { signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ kind: 'later', reason: 'ended' }));
      }),
  });
  // The timer of a signal does not keep the process alive.
  const awake = setInterval(() => undefined, 1_000);
  assert.deepEqual(await operation.perform({ paymentRef: 'pi_1' }, call()), {
    kind: 'later',
    reason: 'ended',
  });
  clearInterval(awake);
});

const ANNOUNCED = {
  orderRef: 'order-1',
  orderNumber: 'LP-1',
  lineRef: 'line-1',
  sku: 'TSHIRT-M',
  quantity: 1,
  reason: 'damaged',
};
const CREATED: Answered<typeof returns.create.answers> = {
  kind: 'done',
  outcome: 'created',
  output: { returnRef: 'r-1', trackingNumber: 'T1', fileIds: [] },
};

function announcing(...found: LookedUp<typeof returns.create.answers>[]) {
  let acts = 0;
  const operation = implement(returns.create, {
    idempotency: { kind: 'reference' },
    timeoutMs: 1_000,
    perform: async () => {
      acts += 1;
      return { kind: 'sent' };
    },
    lookUp: async () => found.shift() ?? CREATED,
  });
  return { operation, acts: () => acts };
}

test('an act by reference that was done before is found and not done again', async () => {
  const { operation, acts } = announcing(CREATED);
  assert.deepEqual(await operation.perform(ANNOUNCED, call(2)), CREATED);
  assert.equal(acts(), 0);
});

test('attempts of one reference at the same time are one act', async () => {
  const { operation, acts } = announcing({ kind: 'absent' });
  const results = await Promise.all([1, 2, 3, 4, 5].map(() => operation.perform(ANNOUNCED, call())));
  assert.equal(acts(), 1);
  assert.equal(new Set(results.map((result) => JSON.stringify(result))).size, 1);
});

test('what was accepted and cannot be read back is unknown', async () => {
  const gone = announcing({ kind: 'absent' }, { kind: 'absent' });
  assert.deepEqual(await gone.operation.perform(ANNOUNCED, call()), {
    kind: 'unknown',
    reason: 'accepted, not read back: absent',
  });
  const broken = announcing({ kind: 'absent' }, { kind: 'cannotTell', reason: 'down' });
  assert.equal((await broken.operation.perform(ANNOUNCED, call())).kind, 'unknown');
});

test('nothing is done while nobody can tell whether it was done', async () => {
  const down = { kind: 'cannotTell', reason: 'down' } as const;
  const { operation, acts } = announcing(down, down);
  assert.equal((await operation.perform(ANNOUNCED, call(1))).kind, 'later');
  assert.equal((await operation.perform(ANNOUNCED, call(2))).kind, 'unknown');
  assert.equal(acts(), 0);
});

test('an act that is under way elsewhere is not done a second time', async () => {
  const { operation, acts } = announcing({ kind: 'pending' });
  assert.equal((await operation.perform(ANNOUNCED, call(2))).kind, 'unknown');
  assert.equal(acts(), 0);
});
