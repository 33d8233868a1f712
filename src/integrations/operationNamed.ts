import { AppError } from '../base/errors.ts';
import type { Connector, ConnectorOperation } from './integration.ts';

/** All that the connectors of a business can do together. */
export interface Connectors {
  /** @throws AppError OPERATION_UNKNOWN when no connector offers it. */
  operationNamed(name: string): ConnectorOperation;
  /** Names of the operations that move money. */
  readonly money: readonly string[];
  readonly connectors: readonly Connector[];
}

/** @throws AppError CONFIG_INVALID when two connectors offer one operation: nobody could tell which system is meant. */
export function connectorsOf(connectors: readonly Connector[]): Connectors {
  const operations = new Map<string, ConnectorOperation>();
  for (const connector of connectors) {
    for (const operation of connector.operations) {
      const { name } = operation.contract;
      if (operations.has(name)) throw offeredTwice(name, connectors);
      operations.set(name, operation);
    }
  }
  return {
    connectors,
    money: [...operations.values()]
      .filter(({ contract }) => contract.effect === 'money')
      .map(({ contract }) => contract.name),
    operationNamed: (name) => {
      const operation = operations.get(name);
      if (operation) return operation;
      const known = [...operations.keys()].sort().join(', ') || 'none';
      throw new AppError('OPERATION_UNKNOWN', `No connector offers '${name}'; offered are: ${known}`, {
        name,
      });
    },
  };
}

function offeredTwice(name: string, connectors: readonly Connector[]): AppError {
  const offering = connectors
    .filter(({ operations }) => operations.some(({ contract }) => contract.name === name))
    .map((connector) => connector.name);
  return new AppError(
    'CONFIG_INVALID',
    `The operation '${name}' is offered by ${offering.join(' and ')}; leave one of these connectors out`,
    { name, offering },
  );
}
