import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** One message that the product handed to the provider. `at` is performance.now() of this process. */
export interface ProviderCall {
  to: string;
  text: string;
  at: number;
}

/** The least that answers like the Graph API: an id for each message, a yes to everything else. */
export async function startGraphStub(
  onMessage: (call: ProviderCall) => void,
): Promise<{ url: string; stop(): Promise<void> }> {
  let count = 0;
  const server = createServer((request, response) => {
    const at = performance.now();
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => take(request, response, { body: Buffer.concat(pieces).toString(), at }));
  });

  function take(
    request: IncomingMessage,
    response: ServerResponse,
    { body, at }: { body: string; at: number },
  ): void {
    const message = request.method === 'POST' ? messageIn(body) : null;
    if (message) onMessage({ ...message, at });
    const answer = message
      ? { messaging_product: 'whatsapp', contacts: [], messages: [{ id: `wamid.out${++count}` }] }
      : { success: true };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Null for what is no message: a read mark, a typing mark. */
function messageIn(body: string): { to: string; text: string } | null {
  const parsed = JSON.parse(body) as { recipient?: string; to?: string; text?: { body?: string } };
  const to = parsed.recipient ?? parsed.to;
  return to === undefined ? null : { to, text: parsed.text?.body ?? '' };
}
