import { AppError } from '../base/errors.ts';
import type { Blueprint } from '../blueprint/blueprint.ts';
import type { Connector } from '../integrations/integration.ts';

/**
 * Refuses a business whose flows ask for what none of its systems can do: better now than in front of a customer.
 * @throws AppError CONFIG_INVALID with every operation that is missing.
 */
export function needOperations(blueprint: Blueprint, connectors: readonly Connector[]): void {
  const offered = new Set(
    connectors.flatMap(({ operations }) => operations.map(({ contract }) => contract.name)),
  );
  const missing = operationsOf(blueprint).filter((name) => !offered.has(name));
  if (missing.length === 0) return;
  throw new AppError(
    'CONFIG_INVALID',
    `The flows of '${blueprint.name}' call ${missing.join(', ')}, which no connector offers. Set the address and key of ` +
      'these systems (SHOP_URL and SHOP_KEY, PAYMENTS_URL and PAYMENTS_KEY …) or name connectors in loopline.config.ts',
    { blueprint: blueprint.name, missing },
  );
}

function operationsOf({ flows }: Blueprint): string[] {
  const calls = flows.flatMap(({ plans }) => [...plans.values()].flatMap((plan) => plan.call ?? []));
  return [...new Set(calls.map(({ contract }) => contract.name))].sort();
}
