import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Agent, request } from 'undici';

/** What stands between the providers and the product: each webhook goes to the next process that answers. */
export interface Street {
  readonly url: string;
  /** The processes that take webhooks from now on. */
  lead(targets: string[]): void;
  /** Ids of the customers' messages that the product has acknowledged. */
  acknowledged(): string[];
  /** What became of the webhooks. */
  counts(): { posted: number; acknowledged: number; refused: number; unanswered: number };
  stop(): Promise<void>;
}

/** A process that stands still holds its webhook for this long; then the provider is told that nobody answered. */
const PATIENCE_MS = 4_000;

/** @param isLost Whether a webhook gets lost before the product, this time. */
export async function openStreet(isLost: (body: string) => boolean = () => false): Promise<Street> {
  const agent = new Agent({ connections: 64, connect: { timeout: 1_000 } });
  const acknowledged = new Set<string>();
  const counts = { posted: 0, acknowledged: 0, refused: 0, unanswered: 0 };
  let targets: string[] = [];
  let turn = 0;

  async function take(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of incoming) pieces.push(piece as Buffer); // an HTTP body comes in buffers
    const body = Buffer.concat(pieces);
    counts.posted++;
    const status = isLost(body.toString()) ? null : await pass(incoming, body);
    if (status === 200) {
      counts.acknowledged++;
      for (const id of messageIdsIn(body)) acknowledged.add(id);
    } else if (status === null) counts.unanswered++;
    else counts.refused++;
    response.writeHead(status ?? 502).end();
  }

  /** The status of the first process that accepts the connection; null when none answers. */
  async function pass({ url = '/', headers }: IncomingMessage, body: Buffer): Promise<number | null> {
    for (let tried = 0; tried < targets.length; tried++) {
      const target = targets[turn++ % targets.length] ?? '';
      try {
        const answer = await request(`${target}${url}`, {
          method: 'POST',
          headers: { ...headers, host: undefined },
          body,
          dispatcher: agent,
          headersTimeout: PATIENCE_MS,
          bodyTimeout: PATIENCE_MS,
        });
        await answer.body.dump();
        return answer.statusCode;
      } catch (error) {
        if (!isRefused(error)) return null;
      }
    }
    return null;
  }

  const server = createServer((incoming, response) => {
    take(incoming, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    lead: (next) => {
      targets = next;
    },
    acknowledged: () => [...acknowledged],
    counts: () => counts,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await agent.destroy();
    },
  };
}

/** Nobody listens there: the webhook has surely not been read. */
function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
}

interface WebhookBody {
  entry?: { changes?: { value?: { messages?: { id: string }[] } }[] }[];
}

/** A webhook of the payment provider has none. */
function messageIdsIn(body: Buffer): string[] {
  const { entry = [] } = JSON.parse(body.toString()) as WebhookBody; // posted by our own double
  return entry
    .flatMap(({ changes = [] }) => changes)
    .flatMap(({ value }) => value?.messages ?? [])
    .map(({ id }) => id);
}
