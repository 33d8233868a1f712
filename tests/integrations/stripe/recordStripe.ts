import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeForm, type FormValue } from './decodeForm.ts';

/** A request that a connector sent, and the answer to it. */
export interface Exchange {
  /** `POST /v1/refunds/ID/cancel`: with the ids of Stripe's objects left out. */
  request: string;
  /** What it asks for as `Stripe-Version`. */
  version: string | null;
  /** The query of a question, the form of an act. */
  sent: { [name: string]: FormValue };
  status: number;
  answer: unknown;
}

export interface StripeRecorder {
  url: string;
  exchanges: readonly Exchange[];
  stop(): Promise<void>;
}

/** Stands before a server that speaks like Stripe and keeps all that is said. */
export async function recordStripe(systemUrl: () => string): Promise<StripeRecorder> {
  const exchanges: Exchange[] = [];
  const server = createServer((request, response) => {
    pass(systemUrl(), request, response).then(
      (exchange) => exchanges.push(exchange),
      () => response.socket?.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    exchanges,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function pass(
  systemUrl: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Exchange> {
  const method = request.method ?? 'GET';
  const url = new URL(request.url ?? '/', systemUrl);
  const form = Buffer.concat((await request.toArray()) as Buffer[]).toString();
  const answered = await fetch(url, {
    method,
    headers: passedOn(request),
    ...(method === 'GET' ? {} : { body: form }),
  });
  const text = await answered.text();
  const exchange = {
    request: `${method} ${url.pathname.replace(/\/(?:re|pi|ch|cs|cs_test)_[^/]+/, '/ID')}`,
    version: headerOf(request, 'stripe-version'),
    sent: decodeForm(method === 'GET' ? url.search.slice(1) : form),
    status: answered.status,
    answer: JSON.parse(text) as unknown,
  };
  response.writeHead(answered.status, { 'content-type': 'application/json' }).end(text);
  return exchange;
}

const PASSED_ON = ['authorization', 'content-type', 'idempotency-key', 'stripe-version'];

function passedOn(request: IncomingMessage): Record<string, string> {
  const headers = PASSED_ON.map((name): [string, string | null] => [name, headerOf(request, name)]);
  return Object.fromEntries(headers.filter((header): header is [string, string] => header[1] !== null));
}

function headerOf(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}
