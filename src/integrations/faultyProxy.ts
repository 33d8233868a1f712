import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request as send } from 'undici';

/**
 * What goes wrong between a connector and its system. All but `tooMany` happen after the system did what was asked.
 * drop: the connection breaks · error: a 502 · rubbish, otherShape: an answer that cannot be read · hang: no answer comes
 */
export type ProxyFault = 'tooMany' | 'drop' | 'error' | 'rubbish' | 'otherShape' | 'hang';

/** Seconds that `tooMany` asks for. */
export const RETRY_AFTER_S = 3;

/** Stands between a connector and a real system and spoils answers, so that a suite needs no switches in the system. */
export interface FaultyProxy {
  url: string;
  /** Spoils every request of a kind until `mend`. */
  spoil(requests: 'questions' | 'acts', fault: ProxyFault): void;
  mend(): void;
  /** Comes when `hang` has swallowed the first answer since it was set: whoever waits for it waits in vain. */
  swallowed(): Promise<void>;
  /** Requests that came since the start. */
  requests(): number;
  stop(): Promise<void>;
}

/** Tells a question from an act by what is sent; by itself a question is a GET. */
export type IsQuestion = (request: { method: string; body: string }) => boolean;

export async function faultyProxy(
  systemUrl: string,
  isQuestion: IsQuestion = ({ method }) => method === 'GET',
): Promise<FaultyProxy> {
  const faults = new Map<string, ProxyFault>();
  let requests = 0;
  let hung = Promise.withResolvers<void>();
  const server = createServer((request, response) => {
    requests += 1;
    const faultOf = (body: string) =>
      faults.get(isQuestion({ method: request.method ?? 'GET', body }) ? 'questions' : 'acts') ?? null;
    pass(systemUrl, request, response, faultOf).then(
      (end) => end === 'swallowed' && hung.resolve(),
      () => response.socket?.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    spoil: (kind, fault) => {
      faults.set(kind, fault);
      hung = Promise.withResolvers<void>();
    },
    swallowed: () => hung.promise,
    mend: () => faults.clear(),
    requests: () => requests,
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
  faultOf: (body: string) => ProxyFault | null,
): Promise<'answered' | 'swallowed'> {
  const body = await readBody(request);
  const fault = faultOf(body?.toString() ?? '');
  if (fault === 'tooMany') {
    response.writeHead(429, { 'retry-after': String(RETRY_AFTER_S) }).end('{}');
    return 'answered';
  }
  const base = new URL(systemUrl);
  const answer = await send(`${base.origin}${base.pathname.replace(/\/$/, '')}${request.url ?? '/'}`, {
    method: request.method ?? 'GET',
    headers: withoutHop(request.headers),
    body,
  });
  const bytes = Buffer.from(await answer.body.arrayBuffer());
  switch (fault) {
    case 'hang':
      return 'swallowed';
    case 'drop':
      response.socket?.destroy();
      break;
    case 'error':
      response.writeHead(502).end('<html>Bad gateway</html>');
      break;
    case 'rubbish':
      response.writeHead(200, { 'content-type': 'application/json' }).end('<html>All is well</html>');
      break;
    case 'otherShape':
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');
      break;
    case null:
      response.writeHead(answer.statusCode, withoutHop(answer.headers)).end(bytes);
  }
  return 'answered';
}

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks = (await request.toArray()) as Buffer[];
  return chunks.length === 0 ? null : Buffer.concat(chunks);
}

/** Headers that belong to one connection, and the length, which is counted anew. */
const HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'host', 'expect']);

function withoutHop(
  headers: Record<string, string | string[] | undefined>,
): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !HOP.has(name)) kept[name] = value;
  }
  return kept;
}
