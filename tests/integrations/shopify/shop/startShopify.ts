import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { execute, parse, validate, type DocumentNode, type GraphQLFieldResolver } from 'graphql';
import { KEPT_FILE, readDescription } from '../description/cut.ts';
import { discountQueries } from './discounts.ts';
import { draftMutations, draftQueries } from './drafts.ts';
import { goodsQueries } from './goods.ts';
import { orderMutations } from './orderMutations.ts';
import { orderQueries } from './orderQueries.ts';
import type { ShopState } from './state.ts';

export const TOKEN = 'shpat_right';
export const CLIENT_SECRET = 'shpss_right';
const PATH = '/admin/api/2026-07/graphql.json';
const SCOPES =
  'read_products read_inventory read_customers read_discounts read_shipping write_draft_orders write_orders';

/** A document with its variables that was carried out. */
export interface Sent {
  document: string;
  variables: Record<string, unknown>;
}

interface Spoilt {
  to?: string;
  status?: number;
  body: unknown;
}

export interface LittleShopify {
  url: string;
  /** All that was carried out, in order. */
  sent: Sent[];
  /** The answer to the next request, or to the next with this in its document, which is not carried out. */
  answerNext(answer: Spoilt): void;
  /** Tokens that were given for a client id and its secret. */
  grants(): number;
  stop(): Promise<void>;
}

const schema = readDescription(KEPT_FILE);
const known = new Map<string, DocumentNode>();

/** A shop that speaks Shopify's Admin API, by its official description: what does not fit it is refused. */
export async function startShopify(state: ShopState): Promise<LittleShopify> {
  const sent: Sent[] = [];
  let grants = 0;
  const spoilt: Spoilt[] = [];
  const server = createServer((request, response) => {
    answer(request)
      .catch((error: unknown) => ({ status: 500, body: { errors: String(error) } }))
      .then(({ status = 200, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      })
      .catch(() => response.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');

  async function answer(request: IncomingMessage): Promise<{ status?: number; body: unknown }> {
    const text = Buffer.concat((await request.toArray()) as Buffer[]).toString('utf8');
    if (request.url === '/admin/oauth/access_token') {
      const isRight = new URLSearchParams(text).get('client_secret') === CLIENT_SECRET;
      if (!isRight) return { status: 400, body: { error: 'invalid_client' } };
      grants += 1;
      return { body: { access_token: TOKEN, scope: SCOPES, expires_in: 86_399 } };
    }
    if (request.headers['x-shopify-access-token'] !== TOKEN)
      return { status: 401, body: { errors: '[API] Invalid API key or access token' } };
    if (request.url !== PATH) return { status: 404, body: { errors: 'Not Found' } };
    for (const job of state.jobs.values()) if ((job.left -= 1) === 0) job.finish();
    const at = spoilt.findIndex(({ to = '' }) => text.includes(to));
    const [instead] = at < 0 ? [] : spoilt.splice(at, 1);
    if (instead) return instead;
    const { query, variables } = JSON.parse(text) as { query: string; variables: Record<string, unknown> };
    const body = await run(state, { document: query, variables });
    if (!body.errors) sent.push({ document: query, variables });
    return { body };
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    answerNext: (one) => void spoilt.push(one),
    grants: () => grants,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function run(state: ShopState, { document, variables }: Sent) {
  const parsed = known.get(document) ?? parse(document);
  if (!known.has(document)) {
    const errors = validate(schema, parsed);
    if (errors.length > 0) return { errors: errors.map(({ message }) => ({ message })) };
    known.set(document, parsed);
  }
  const rootValue = {
    shop: { id: 'gid://shopify/Shop/1', currencyCode: state.currency, shipsToCountries: state.countries },
    currentAppInstallation: { accessScopes: SCOPES.split(' ').map((handle) => ({ handle })) },
    ...goodsQueries(state),
    ...discountQueries(state),
    ...draftQueries(state),
    ...draftMutations(state),
    ...orderQueries(state),
    ...orderMutations(state),
  };
  return execute({ schema, document: parsed, rootValue, variableValues: variables, fieldResolver });
}

/** What the little shop has no answer for is a failure, never a null. */
const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  const value = (source as Record<string, unknown>)[info.fieldName];
  if (value === undefined)
    throw new Error(`the little shop has no ${info.parentType.name}.${info.fieldName}`);
  return typeof value === 'function' ? (value(args, context, info) as unknown) : value;
};
