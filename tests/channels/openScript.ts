import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Scripted {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  bytes?: Buffer;
}

/** A server that answers what it was told, path by path, and remembers who asked with which headers. */
export interface Script {
  readonly url: string;
  readonly requests: { path: string; headers: IncomingHttpHeaders }[];
  /** The answer to a path from now on; the query is not looked at. */
  answer(path: string, give: () => Scripted): void;
  stop(): Promise<void>;
}

export async function openScript(): Promise<Script> {
  const requests: Script['requests'] = [];
  const answers = new Map<string, () => Scripted>();
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    requests.push({ path, headers: request.headers });
    request.resume();
    const { status = 200, headers = {}, json, bytes } = answers.get(path)?.() ?? { status: 404 };
    response.writeHead(status, headers).end(bytes ?? (json === undefined ? '' : JSON.stringify(json)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answer: (path, give) => void answers.set(path, give),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
