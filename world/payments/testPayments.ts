import { worldClock } from '../clock.ts';
import type { WorldClock } from '../clock.ts';
import type { Json } from '../json.ts';
import { openReceiver } from '../receiver.ts';
import type { Receiver } from '../receiver.ts';
import { openRoom } from '../room.ts';
import type { Payments } from './payments.ts';
import { startPayments } from './startPayments.ts';

export const WEBHOOK_SECRET = 'whsec_test';
export type Answer = { status: number; headers: Headers; body: Json };

/** A payment provider with a frozen clock, a receiver for its webhooks, and a caller of its API. */
export type TestPayments = {
  payments: Payments;
  clock: WorldClock;
  receiver: Receiver;
  get(path: string): Promise<Answer>;
  post(path: string, form: Record<string, string>, key?: string): Promise<Answer>;
  refund(paymentIntent: string, form: Record<string, string>, key?: string): Promise<Answer>;
  stop(): Promise<void>;
};

export async function startTestPayments(dataDir: string | null = null): Promise<TestPayments> {
  const clock = worldClock({ frozen: true, startAt: new Date('2026-11-21T09:00:00Z') });
  const receiver = await openReceiver();
  const started = await startPayments(openRoom({ clock, dataDir }), {
    apiKey: 'sk_test_world',
    webhookSecret: WEBHOOK_SECRET,
    webhookUrl: receiver.url,
  });
  const { payments } = started;
  const call = async (path: string, init: RequestInit): Promise<Answer> => {
    const answer = await fetch(`${payments.url}${path}`, init);
    return { status: answer.status, headers: answer.headers, body: JSON.parse(await answer.text()) };
  };
  const authorization = { Authorization: 'Bearer sk_test_world' };
  const post: TestPayments['post'] = (path, form, key) =>
    call(path, {
      method: 'POST',
      headers: { ...authorization, ...(key === undefined ? {} : { 'Idempotency-Key': key }) },
      body: new URLSearchParams(form),
    });
  return {
    payments,
    clock,
    receiver,
    get: (path) => call(path, { headers: authorization }),
    post,
    refund: (paymentIntent, form, key) =>
      post('/v1/refunds', { payment_intent: paymentIntent, ...form }, key),
    stop: async () => {
      await started.stop();
      await receiver.stop();
    },
  };
}
