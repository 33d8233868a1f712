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
