import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../src/base/json.ts';
import type {
  CallContext,
  CallResult,
  Connector,
  ConnectorFile,
} from '../../src/integrations/integration.ts';
import { connectorsOf } from '../../src/integrations/operationNamed.ts';

export function callOf(reference: string = randomUUID(), files: ConnectorFile[] = []): CallContext {
  return { reference, attempt: 1, signal: AbortSignal.timeout(10_000), files };
}

export interface Asking {
  ask(operation: string, input: JsonObject, call?: CallContext): Promise<CallResult>;
  /** The outcome with its output; fails when there is none. */
  hear(operation: string, input: JsonObject, call?: CallContext): Promise<JsonObject & { outcome: string }>;
}

/** Asks a connector's operations by name, as the outbox does. */
export function asking(connect: () => Connector): Asking {
  const ask: Asking['ask'] = (operation, input, call = callOf()) =>
    connectorsOf([connect()]).operationNamed(operation).perform(input, call);
  return {
    ask,
    hear: async (operation, input, call) => {
      const result = await ask(operation, input, call);
      assert.ok(result.kind === 'done', result.kind === 'done' ? '' : `${result.kind}: ${result.reason}`);
      return { outcome: result.outcome, ...result.output };
    },
  };
}
