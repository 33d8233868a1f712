import { DAY_MS } from '../clock.ts';
import type { Courier } from '../courier.ts';
import { makeCourier } from '../courier.ts';
import type { Peer } from '../peer.ts';
import type { Collection } from '../store.ts';
import { envelope } from './envelope.ts';
import type { Change } from './envelope.ts';
import { escapeLikeMeta } from './escapeLikeMeta.ts';
import { signWebhook } from './signWebhook.ts';
import type { Callback, Settings } from './state.ts';

/** Tells the business's server what happened. */
export interface Webhooks {
  /** Posts one change to the callback in force. Changes of one `lane` go out in their order. */
  announce(change: Change, options?: { lane?: string; dueAt?: Date }): void;
  /** The callback in force: the number's own, or the account's, or the app's. */
  callbackFor(change: { wabaId: string; phoneNumberId: string | null }): Callback | null;
  courier: Courier;
  /** Changes that no callback was there for, or whose account has no subscribed app. */
  undelivered(): number;
}

export type WebhookTables = { callbacks: Collection<Callback>; subscriptions: Collection<{ id: string }> };
type Batch = { size: number; changes: { url: string; change: Change }[] };

/** How long a batch waits for its last change. */
const BATCH_WAIT_MS = 1_000;

export function makeWebhooks(peer: Peer, settings: Settings, tables: WebhookTables): Webhooks {
  let batch: Batch | null = null;
  let undelivered = 0;
  const courier = makeCourier({
    clock: peer.clock,
    schedule: peer.schedule,
    faults: peer.faults,
    retries: { delaysMs: settings.retryDelaysMs, giveUpAfterMs: 7 * DAY_MS },
    sign: (body, _at, wrong) => signWebhook(body, wrong ? `${settings.appSecret}!` : settings.appSecret),
    isAccepted: (status) => status === 200,
  });

  const callbackFor: Webhooks['callbackFor'] = ({ wabaId, phoneNumberId }) => {
    if (tables.subscriptions.find(wabaId) === null) return null;
    const number = phoneNumberId === null ? null : tables.callbacks.find(`number:${phoneNumberId}`);
    return number ?? tables.callbacks.find(`waba:${wabaId}`) ?? tables.callbacks.find('app');
  };
  const write = (changes: Change[]) =>
    escapeLikeMeta(JSON.stringify(envelope(changes)), { slash: settings.escapeSlash });
  const flush = () => {
    const gathered = batch?.changes ?? [];
    batch = null;
    for (const url of new Set(gathered.map((one) => one.url))) {
      courier.post({ url, body: write(gathered.filter((one) => one.url === url).map((one) => one.change)) });
    }
  };
  const startBatch = (): Batch | null => {
    const fault = peer.faults.take('batch');
    if (fault === null) return null;
    const dueAt = new Date(peer.clock.now().getTime() + (fault.waitMs ?? BATCH_WAIT_MS));
    peer.schedule.add({ kind: 'graph.flushBatch', dueAt, payload: null });
    return { size: fault.size, changes: [] };
  };
  peer.schedule.define('graph.flushBatch', flush);

  return {
    courier,
    callbackFor,
    undelivered: () => undelivered,
    announce: (change, options = {}) => {
      const callback = callbackFor(change);
      if (callback === null) {
        undelivered += 1;
        return;
      }
      batch ??= startBatch();
      if (batch === null) {
        courier.post({ url: callback.url, body: write([change]), ...options });
        return;
      }
      batch.changes.push({ url: callback.url, change });
      if (batch.changes.length >= batch.size) flush();
    },
  };
}
