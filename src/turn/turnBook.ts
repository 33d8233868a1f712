import type { Capabilities } from '../channels/degrade.ts';
import type { OutboundContent } from '../conversation/content.ts';
import type { Facts } from '../flow/effect.ts';
import type { Flow } from '../flow/flow.ts';
import type { Intent } from '../understanding/intent.ts';

/** What a turn looks up in the business's blueprint. Made once when the blueprint is loaded; see turnBookOf. */
export interface TurnBook {
  /** The name of the business, as customers know it. */
  readonly business: string;
  readonly defaultLanguage: string;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO 4217: of the business's own prices. */
  readonly currency: string;
  /** The flow that takes what fits no other. */
  readonly inquiry: string;
  /** Where a person looks after what no rule places. */
  readonly fallbackQueue: string;
  /** The names of all kinds of matters. */
  readonly flows: readonly string[];
  /** All that contacts may want, by name: the product's own intents and the business's. */
  readonly intents: ReadonlyMap<string, Intent>;
  hasQueue(name: string): boolean;
  hasText(key: string): boolean;
  /** The newest version; null when no flow has the name. */
  newest(flow: string): Flow | null;
  /** The version that a loop is pinned to; null when this blueprint does not carry it. */
  pinned(flow: string, version: number): Flow | null;
  text(language: string, key: string, facts: Facts): string;
  fact(language: string, facts: Facts[string]): string;
  template(language: string, name: string, facts: Facts): Extract<OutboundContent, { kind: 'template' }>;
  /** Whether what the template says is an offer: who wants none does not get it. */
  isOffer(template: string): boolean;
  capabilities(channel: string): Capabilities;
}
