import { worldClock } from '../clock.ts';
import type { WorldClock } from '../clock.ts';
import { openReceiver } from '../receiver.ts';
import type { Receiver } from '../receiver.ts';
import { openRoom } from '../room.ts';
import type { Json } from '../json.ts';
import type { Graph, GraphOptions } from './graph.ts';
import { startGraph } from './startGraph.ts';

export const NUMBER = {
  phoneNumberId: '411905322018734',
  wabaId: '398211045667120',
  displayPhoneNumber: '+1 555-010-4477',
};
export const MARTA = '15550142233';
export const SECRET = 'app_secret_for_docs';
export type Answer = { status: number; headers: Headers; body: Json };

/** A Graph double with a frozen clock, a receiver for its webhooks, and a caller of its API. */
export type TestGraph = {
  graph: Graph;
  clock: WorldClock;
  receiver: Receiver;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  send(message: Json): Promise<Answer>;
  /** `value` of every change of every webhook, oldest first. */
  values(): Json[];
  stop(): Promise<void>;
};

export async function startTestGraph(options: Partial<GraphOptions> = {}): Promise<TestGraph> {
  const clock = worldClock({ frozen: true, startAt: new Date('2026-11-21T09:00:00Z') });
  const receiver = await openReceiver({ verifyToken: 'vt_4f0c' });
  const started = await startGraph(openRoom({ clock }), {
    appSecret: SECRET,
    verifyToken: 'vt_4f0c',
    accessToken: 'EAAG_test',
    callbackUrl: receiver.url,
    numbers: [NUMBER],
    ...options,
  });
  const { graph } = started;
  const call: TestGraph['call'] = async (method, path, body, headers = {}) => {
    const answer = await fetch(`${graph.url}${path}`, {
      method,
      headers: { Authorization: 'Bearer EAAG_test', 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: text.startsWith('{') ? JSON.parse(text) : { text },
    };
  };
  return {
    graph,
    clock,
    receiver,
    call,
    send: (message) =>
      call('POST', `/v25.0/${NUMBER.phoneNumberId}/messages`, {
        messaging_product: 'whatsapp',
        to: MARTA,
        ...message,
      }),
    values: () => receiver.bodies().flatMap(valuesOf),
    stop: async () => {
      await started.stop();
      await receiver.stop();
    },
  };
}

function valuesOf(body: unknown): Json[] {
  const { entry }: { entry: { changes: { value: Json }[] }[] } = JSON.parse(JSON.stringify(body));
  return entry.flatMap((one) => one.changes.map((change) => change.value));
}
