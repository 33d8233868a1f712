import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerAdmin, type Answered } from './adminRoutes.ts';
import { fitting, type Fitting } from './describedApi.ts';
import { addItem, applyCoupon, emptyCart, showCart, updateCustomer, type StoreCart } from './storeRoutes.ts';
import { emptyState, type WooState } from './wooState.ts';
import { WpError } from './wpError.ts';

/** One request that came, and what was answered. */
export interface Logged {
  name: string;
  ids: Record<string, string>;
  args: Record<string, unknown>;
  status: number;
}

export interface WooServer {
  url: string;
  state: WooState;
  log: Logged[];
  /** The next request of this name is answered so instead, before anything is done. */
  refuseNext(name: string, error: WpError): void;
  /** What is answered to the next request of this name, changed on its way. */
  changeNext(name: string, change: (answered: Answered) => Answered): void;
  /** Called before a request of this name is answered: what somebody else does meanwhile. */
  meanwhile(name: string, act: () => void): void;
  stop(): Promise<void>;
}

export const KEY = 'ck_1:cs_1';

/**
 * A WooCommerce for tests: it takes what its description takes and no more, answers what its description says, and does
 * what the program does as far as a shop over its REST APIs can see it.
 */
export async function startWoo(): Promise<WooServer> {
  const state = emptyState();
  const carts = new Map<string, StoreCart>();
  const log: Logged[] = [];
  const refusals: { name: string; error: WpError }[] = [];
  const acts: { name: string; act: () => void }[] = [];
  const changes: { name: string; change: (answered: Answered) => Answered }[] = [];

  const handle = async (request: IncomingMessage): Promise<Answered> => {
    const url = new URL(request.url ?? '/', 'http://woo');
    const text = Buffer.concat((await request.toArray()) as Buffer[]).toString();
    const path = url.pathname.replace(/^\/wp-json/, '');
    checkKey(path, request);
    const asked = fitting(request.method ?? 'GET', path, {
      query: url.searchParams,
      body: text === '' ? undefined : JSON.parse(text),
    });
    const logged = { name: asked.name, ids: asked.ids, args: asked.args, status: 0 };
    log.push(logged);
    try {
      take(acts, asked.name)?.act();
      const refusal = take(refusals, asked.name);
      if (refusal) throw refusal.error;
      const answered = path.startsWith('/wc/store/')
        ? answerStore(state, { carts, request, asked })
        : answerAdmin(state, asked);
      logged.status = answered.status;
      return take(changes, asked.name)?.change(answered) ?? answered;
    } catch (error) {
      logged.status = error instanceof WpError ? error.status : 500;
      throw error;
    }
  };
  const server = createServer((request, response) => {
    handle(request).then(
      (answered) => send(response, answered),
      (error: unknown) => sendError(response, error),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    log,
    refuseNext: (name, error) => void refusals.push({ name, error }),
    changeNext: (name, change) => void changes.push({ name, change }),
    meanwhile: (name, act) => void acts.push({ name, act }),
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function take<Item extends { name: string }>(items: Item[], name: string): Item | undefined {
  const index = items.findIndex((item) => item.name === name);
  return index < 0 ? undefined : items.splice(index, 1)[0];
}

function checkKey(path: string, request: IncomingMessage): void {
  const expected = `Basic ${Buffer.from(KEY).toString('base64')}`;
  if (!path.startsWith('/wc/v3/') || request.headers.authorization === expected) return;
  throw new WpError(401, 'woocommerce_rest_cannot_view', 'Sorry, you cannot list resources.');
}

interface StoreRequest {
  carts: Map<string, StoreCart>;
  request: IncomingMessage;
  asked: Fitting;
}

/** Whoever has no cart yet gets one with its token; a change needs one of the two signs that it is no forgery. */
function answerStore(state: WooState, { carts, request, asked }: StoreRequest): Answered {
  const given = request.headers['cart-token'];
  const known = typeof given === 'string' && carts.has(given) ? given : null;
  if (known === null && request.method !== 'GET' && request.headers['nonce'] !== 'nonce')
    throw new WpError(401, 'woocommerce_rest_missing_nonce', 'Missing the Nonce header.');
  const token = known ?? `token-${state.nextId()}`;
  const cart = carts.get(token) ?? emptyCart();
  carts.set(token, cart);
  const where = asked.name.split('/').at(-1);
  if (where === 'add-item') addItem(state, cart, asked.args);
  else if (where === 'apply-coupon') applyCoupon(state, cart, asked.args);
  else if (where === 'update-customer') updateCustomer(cart, asked.args);
  const status = where === 'add-item' ? 201 : 200;
  return { status, body: showCart(state, cart), headers: { 'Cart-Token': token, Nonce: 'nonce' } };
}

function send(response: ServerResponse, { status, body, headers = {} }: Answered): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers });
  response.end(JSON.stringify(body));
}

function sendError(response: ServerResponse, error: unknown): void {
  if (error instanceof WpError) return send(response, { status: error.status, body: error.body() });
  send(response, { status: 500, body: { code: 'internal_server_error', message: String(error) } });
}
