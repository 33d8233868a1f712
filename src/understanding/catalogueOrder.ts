import type { InboundContent } from '../conversation/content.ts';
import type { Command } from './command.ts';
import type { Intent } from './intent.ts';

/** What a basket that was filled in the channel's own catalogue comes to; null when the business takes none. */
export function catalogueOrder(content: InboundContent, intents: Iterable<Intent>): Command | null {
  if (content.kind !== 'cart') return null;
  for (const { means } of intents) {
    if (!('start' in means) || means.order === undefined) continue;
    const lines = content.items.map(({ productId: sku, quantity }) => ({ sku, quantity }));
    return { kind: 'start', flow: means.start, slots: { ...means.slots, [means.order]: lines } };
  }
  return null;
}
