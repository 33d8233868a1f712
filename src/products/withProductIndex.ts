import type { Connector } from '../integrations/integration.ts';
import { products } from '../integrations/ports/products.ts';
import type { Blueprint } from '../blueprint/blueprint.ts';
import type { Clock } from '../base/clock.ts';
import { productIndex } from './productIndex.ts';

/**
 * The connectors of a business, with an index of what its shop sells: when one of them lists a catalogue, and none
 * searches it itself.
 */
export function withProductIndex(
  connectors: readonly Connector[],
  { blueprint, clock }: { blueprint: Pick<Blueprint, 'languages' | 'defaultLanguage'>; clock: Clock },
): Connector[] {
  const operations = connectors.flatMap((connector) => connector.operations);
  const named = (name: string) => operations.find(({ contract }) => contract.name === name);
  const list = named('catalogue.list');
  const isNeeded = list !== undefined && named(products.search.name) === undefined;
  if (!isNeeded) return [...connectors];
  const languages = [...new Set([blueprint.defaultLanguage, ...blueprint.languages])];
  return [...connectors, productIndex({ list, languages, clock })];
}
