import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';

export interface ExchangeRequest {
  origin: string;
  /** With the query. */
  path: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers: Record<string, string>;
  body: string | null;
  /** An answer that is longer is not read to its end. */
  maxBytes: number;
  signal: AbortSignal;
}

/** How far one HTTP request came. */
export type Exchange =
  | { kind: 'answer'; status: number; headers: IncomingHttpHeaders; bytes: Uint8Array }
  /** `sent` is false when not one byte of the request left us: then the system cannot have acted on it. */
  | { kind: 'failed'; sent: boolean; code: string };

/**
 * One request and its answer, over a kept-alive connection. Never throws; follows no redirect.
 *
 * Built on dispatch and not on fetch, because only dispatch tells whether the request had been written when the
 * connection failed, and that is the difference between "surely not done" and "perhaps done".
 */
export function exchange(dispatcher: Dispatcher, request: ExchangeRequest): Promise<Exchange> {
  return new Promise((resolve) => {
    if (request.signal.aborted) return resolve({ kind: 'failed', sent: false, code: 'TIMEOUT' });
    const giveUp = () => handler.end({ kind: 'failed', sent: handler.sent(), code: 'TIMEOUT' });
    request.signal.addEventListener('abort', giveUp, { once: true });
    const handler = collect(request.maxBytes, (exchanged) => {
      request.signal.removeEventListener('abort', giveUp);
      resolve(exchanged);
    });
    const { origin, path, method, headers, body } = request;
    dispatcher.dispatch({ origin, path, method, headers, body }, handler.dispatchHandler);
  });
}

interface Collector {
  dispatchHandler: Dispatcher.DispatchHandler;
  sent(): boolean;
  /** Settles the exchange, once, and drops the connection when the request is under way. */
  end(exchanged: Exchange): void;
}

function collect(maxBytes: number, settle: (exchanged: Exchange) => void): Collector {
  let running: Dispatcher.DispatchController | null = null;
  let ended = false;
  let head = { status: 0, headers: {} as IncomingHttpHeaders };
  const chunks: Uint8Array[] = [];
  let bytes = 0;

  const end = (exchanged: Exchange) => {
    if (ended) return;
    ended = true;
    settle(exchanged);
    if (exchanged.kind === 'failed') running?.abort(new Error(exchanged.code));
  };
  const dispatchHandler: Dispatcher.DispatchHandler = {
    onRequestStart: (controller) => {
      // Given up while it waited for a connection: nothing may leave any more.
      if (ended) controller.abort(new Error('TIMEOUT'));
      else running = controller;
    },
    onResponseStart: (_controller, status, headers) => {
      head = { status, headers };
    },
    onResponseData: (_controller, chunk) => {
      bytes += chunk.length;
      if (bytes > maxBytes) end({ kind: 'failed', sent: true, code: 'ANSWER_TOO_LARGE' });
      else chunks.push(chunk);
    },
    onResponseEnd: () => end({ kind: 'answer', ...head, bytes: Buffer.concat(chunks) }),
    onResponseError: (_controller, error) =>
      end({ kind: 'failed', sent: running !== null, code: codeOf(error) }),
  };
  return { dispatchHandler, sent: () => running !== null, end };
}

/** The code of the operating system, of TLS or of undici: 'ECONNREFUSED'. The message may hold what must not be logged. */
function codeOf(error: Error): string {
  const code: unknown = 'code' in error ? error.code : null;
  if (typeof code === 'string') return code;
  const cause = error.cause;
  return cause instanceof Error && cause !== error ? codeOf(cause) : error.name;
}
