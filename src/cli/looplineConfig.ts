import type { Clock } from '../base/clock.ts';
import type { Blueprint } from '../blueprint/blueprint.ts';
import type { WhatsAppOptions } from '../channels/whatsapp/checkOptions.ts';
import type { Connector } from '../integrations/integration.ts';

/**
 * What a `loopline.config.ts` exports as its default: the businesses of this installation.
 * One business: `{ blueprint, connectors }`, with WhatsApp from the environment. Several: `{ workspaces: [...] }`.
 */
export type LooplineConfig = OneBusiness | SeveralBusinesses;

export interface OneBusiness {
  /** The workspace gets the blueprint's name as its slug. */
  blueprint: Blueprint;
  /** Absent: those that the environment names (SHOP_URL, PAYMENTS_URL …). */
  connectors?: MakeConnectors;
}

export interface SeveralBusinesses {
  workspaces: readonly WorkspaceConfig[];
}

export interface WorkspaceConfig {
  /** In its addresses: `/webhooks/whatsapp/<slug>`. */
  slug: string;
  blueprint: Blueprint;
  /** Null: it has no WhatsApp number. */
  whatsapp: Omit<WhatsAppOptions, 'clock'> | null;
  connectors: MakeConnectors;
}

/** Connectors are made with the clock of the process that they serve. */
export type MakeConnectors = (given: { clock: Clock }) => readonly Connector[];
