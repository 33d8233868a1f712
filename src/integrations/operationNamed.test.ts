import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '../base/errors.ts';
import { implement } from './implement.ts';
import type { Connector } from './integration.ts';
import { connectorsOf } from './operationNamed.ts';
import { payments } from './ports/payments.ts';

function connector(name: string): Connector {
  const refund = implement(payments.refund, {
    idempotency: { kind: 'none' },
    timeoutMs: 1_000,
    perform: async () => ({ kind: 'later', reason: 'closed' }),
  });
  const read = implement(payments.read, {
    idempotency: { kind: 'read' },
    timeoutMs: 1_000,
    perform: async () => ({ kind: 'done', outcome: 'none', output: {} }),
  });
  return { name, operations: [refund, read], health: async () => ({ ok: true }) };
}

test('an operation is found by its name, and those that move money are known', () => {
  const connectors = connectorsOf([connector('bank')]);
  assert.equal(connectors.operationNamed('payments.read').contract.effect, 'read');
  assert.deepEqual(connectors.money, ['payments.refund']);
});

test('an unknown operation is refused with the names of the known ones', () => {
  assert.throws(
    () => connectorsOf([connector('bank')]).operationNamed('payments.refnud'),
    (error) =>
      error instanceof AppError &&
      error.code === 'OPERATION_UNKNOWN' &&
      error.message === "No connector offers 'payments.refnud'; offered are: payments.read, payments.refund",
  );
});

test('two connectors that offer one operation are refused by name', () => {
  assert.throws(
    () => connectorsOf([connector('bank'), connector('wallet')]),
    (error) =>
      error instanceof AppError &&
      error.code === 'CONFIG_INVALID' &&
      error.message.includes('bank and wallet'),
  );
});
