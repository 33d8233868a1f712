import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

/** One webhook as it arrived: the exact bytes. */
export type Received = { path: string; headers: IncomingHttpHeaders; bytes: Buffer };
/** An endpoint that keeps what it gets: stands where the product would. */
export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** The parsed bodies, oldest first. */
  bodies(): unknown[];
  /** What the next requests are answered with; then 200 again. */
  answerNext(...statuses: number[]): void;
  /** Forgets what was received. */
  clear(): void;
  stop(): Promise<void>;
}

/** Listens on a free port. Echoes the GET challenge of Meta when the verify token is right. */
export async function openReceiver(options: { verifyToken?: string } = {}): Promise<Receiver> {
  const received: Received[] = [];
  let statuses: number[] = [];
  const server = createServer((request, response) => {
    void take(request, response);
  });
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === 'GET') return verify(request, response, options.verifyToken);
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(Buffer.from(piece));
    received.push({ path: request.url ?? '/', headers: request.headers, bytes: Buffer.concat(pieces) });
    response.writeHead(statuses.shift() ?? 200).end();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/webhook`,
    received,
    bodies: () => received.map(({ bytes }): unknown => JSON.parse(bytes.toString('utf8'))),
    answerNext: (...next) => {
      statuses = next;
    },
    clear: () => received.splice(0),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function verify(request: IncomingMessage, response: ServerResponse, verifyToken: string | undefined): void {
  const query = new URL(request.url ?? '/', 'http://receiver').searchParams;
  const isRight = query.get('hub.mode') === 'subscribe' && query.get('hub.verify_token') === verifyToken;
  response.writeHead(isRight ? 200 : 403).end(isRight ? query.get('hub.challenge') : '');
}
