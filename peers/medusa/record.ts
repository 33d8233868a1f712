import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '../../src/base/clock.ts';
import { medusa } from '../../src/integrations/medusa/medusa.ts';
import { RECORDED_FILE, type Recorded, type RecordedCall } from '../../tests/integrations/medusa/recorded.ts';
import { purchase } from '../../tests/integrations/purchase.ts';
import type { OpenFile } from './openFile.ts';

/** Products of a page that are kept: two show what all look like. */
const KEPT = 2;

/** Writes down what a real Medusa answers to a purchase, for the tests that run without one. */
export async function record({ url, seeded }: OpenFile, version: string): Promise<void> {
  const calls: RecordedCall[] = [];
  const server = createServer((request, response) => {
    void pass(url, request).then((call) => {
      calls.push(call);
      response.writeHead(call.status, { 'content-type': 'application/json' }).end(JSON.stringify(call.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { secretKey: apiKey, publishableKey, regionId, skus } = seeded;
  const baseUrl = `http://127.0.0.1:${port}`;
  const connector = medusa({ baseUrl, apiKey, publishableKey, regionId, clock: systemClock });
  const [one = '', other = ''] = skus;
  try {
    const heard = await purchase(connector, [one, other]);
    const recorded: Recorded = { version, regionId, skus: [one, other], calls, heard };
    writeFileSync(RECORDED_FILE, inLines(recorded));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function pass(url: string, request: IncomingMessage): Promise<RecordedCall> {
  const method = request.method ?? 'GET';
  const path = request.url ?? '/';
  const chunks = (await request.toArray()) as Buffer[];
  const headers = { 'content-type': 'application/json', ...keysOf(request) };
  const body = chunks.length === 0 ? null : Buffer.concat(chunks);
  const answer = await fetch(`${url}${path}`, { method, headers, body });
  const read: unknown = slim(await answer.json());
  const isWritten = method !== 'GET' && answer.ok;
  return { method, path, status: answer.status, body: isWritten ? shallow(read) : read };
}

/** What a write answers is read back by a question: of its own answer nothing counts but what is plain. */
function shallow(answer: unknown): unknown {
  const objects = Object.entries(answer ?? {}).map(([name, held]): [string, unknown] => {
    if (typeof held !== 'object' || held === null) return [name, held];
    return [name, Object.fromEntries(Object.entries(held).filter(([, inner]) => typeof inner !== 'object'))];
  });
  return Object.fromEntries(objects);
}

/** One call a line, so that a change of one is seen as one. */
function inLines({ calls, heard, ...facts }: Recorded): string {
  const list = (of: unknown[]) => `[\n${of.map((one) => JSON.stringify(one)).join(',\n')}\n]`;
  return `${JSON.stringify(facts).slice(0, -1)},\n"calls":${list(calls)},\n"heard":${list(heard)}}\n`;
}

function keysOf({ headers }: IncomingMessage): Record<string, string> {
  const kept = ['authorization', 'x-publishable-api-key'] as const;
  return Object.fromEntries(kept.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : [])));
}

/** Without the second writing of each amount, and without who of the shop did it. */
function slim(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(slim);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([name]) => !/^raw_|_by$|^(deleted_at|region|product_description|delivery_address)$/.test(name))
    .map(([name, held]): [string, unknown] => {
      if (name === 'products' && Array.isArray(held)) return [name, held.slice(0, KEPT).map(slim)];
      return [name, slim(held)];
    });
  const isPage = 'products' in value && 'count' in value;
  return Object.fromEntries(isPage ? [...entries, ['count', KEPT]] : entries);
}
