import type { ActivityPlace } from '../../activity/readActivity.ts';

/** An address outside that is told what happens. */
export interface Webhook {
  id: string;
  url: string;
  kinds: string[];
  state: 'active' | 'paused';
  pausedBecause: string | null;
  madeBy: string;
  madeAt: Date;
  queued: number;
  failed: number;
}

/** What its secret is made of, see secretOf; and how far its deliveries were made. */
export interface StoredWebhook extends Webhook {
  secretNumber: number;
  place: ActivityPlace;
}
