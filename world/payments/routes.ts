import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONTROL_PREFIX } from '../faultHooks.ts';
import { isRecord, recordAt, textAt } from '../json.ts';
import type { Json } from '../json.ts';
import { listOf, parseForm } from './form.ts';
import { runOnce } from './idempotency.ts';
import type { RequestMark } from './idempotency.ts';
import { cancelIntent, captureIntent, confirmIntent, createIntent, intentNamed } from './intents.ts';
import { pageOf } from './lists.ts';
import { createRefund } from './refunds.ts';
import { searchIntents } from './searchIntents.ts';
import { createSession, expireSession, sessionNamed } from './sessions.ts';
import type { PaymentsState } from './state.ts';
import { noSuch, StripeError } from './stripeError.ts';

/** The controls, and the pages that customers open. */
const OPEN_PATHS = [CONTROL_PREFIX, '/c/pay/', '/pix/'];

type ById = { Params: { id: string } };

/** The calls of Stripe that this double knows, under `/v1`. */
export function addPaymentRoutes(state: PaymentsState): void {
  const { app } = state.peer;
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, text, done) => {
      done(null, parseForm(String(text)));
    },
  );
  addKeyCheck(state);
  addIntentRoutes(state);
  addSessionRoutes(state);
  const once = (request: FastifyRequest, reply: FastifyReply, execute: (mark: RequestMark) => unknown) =>
    runOnce(state, request, reply, execute);

  app.post('/v1/refunds', (request, reply) =>
    once(request, reply, (mark) => createRefund(state, formOf(request), mark)),
  );
  app.get('/v1/refunds', async (request) => {
    const query = queryOf(request);
    const refunds = state.refunds.list(pick(query, ['payment_intent', 'charge']));
    return pageOf(refunds, query, { url: '/v1/refunds', filters: ['payment_intent', 'charge'] });
  });
  app.get<ById>('/v1/refunds/:id', async ({ params }) =>
    found(state.refunds.find(params.id), 'refund', params.id),
  );
  app.get<ById>('/v1/charges/:id', async ({ params }) =>
    found(state.charges.find(params.id), 'charge', params.id),
  );
  app.get('/v1/events', async (request) => {
    const query = queryOf(request);
    return pageOf(state.events.list(pick(query, ['type'])), query, { url: '/v1/events', filters: ['type'] });
  });
  app.get<ById>('/v1/events/:id', async ({ params }) =>
    found(state.events.find(params.id), 'event', params.id),
  );
  app.setNotFoundHandler(async (request) => {
    throw new StripeError(`Unrecognized request URL (${request.method}: ${request.url}).`, { status: 404 });
  });
}

function addIntentRoutes(state: PaymentsState): void {
  const { app } = state.peer;
  const path = '/v1/payment_intents';
  app.post(path, (request, reply) =>
    runOnce(state, request, reply, (mark) => createIntent(state, formOf(request), mark)),
  );
  app.get(path, async (request) => {
    const query = queryOf(request);
    return pageOf(state.intents.list(pick(query, ['customer'])), query, { url: path, filters: ['customer'] });
  });
  app.get(`${path}/search`, async (request) => searchIntents(state, queryOf(request)));
  app.get<ById>(`${path}/:id`, async (request) => intentNamed(state, request.params.id));
  app.post<ById>(`${path}/:id/confirm`, (request, reply) =>
    runOnce(state, request, reply, (mark) =>
      confirmIntent(state, request.params.id, { form: formOf(request), mark }),
    ),
  );
  app.post<ById>(`${path}/:id/capture`, (request, reply) =>
    runOnce(state, request, reply, (mark) => captureIntent(state, request.params.id, formOf(request), mark)),
  );
  app.post<ById>(`${path}/:id/cancel`, (request, reply) =>
    runOnce(state, request, reply, (mark) => cancelIntent(state, request.params.id, mark)),
  );
}

function addSessionRoutes(state: PaymentsState): void {
  const { app } = state.peer;
  const path = '/v1/checkout/sessions';
  app.post(path, (request, reply) =>
    runOnce(state, request, reply, () => createSession(state, formOf(request))),
  );
  app.get(path, async (request) => {
    const query = queryOf(request);
    const email = textAt(recordAt(query, 'customer_details'), 'email');
    const found = state.sessions
      .list()
      .map(({ shown }) => shown)
      .filter(
        (one) => query['payment_intent'] === undefined || one.payment_intent === query['payment_intent'],
      )
      .filter((one) => query['status'] === undefined || one.status === query['status'])
      .filter((one) => email === null || one.customer_details?.email === email);
    return pageOf(found, query, { url: path, filters: ['payment_intent', 'status', 'customer_details'] });
  });
  app.get<ById>(`${path}/:id`, async (request) => {
    const { shown } = sessionNamed(state, request.params.id);
    const isExpanded = listOf(queryOf(request), 'expand').includes('payment_intent');
    const intent = isExpanded ? state.intents.find(shown.payment_intent ?? '') : null;
    return intent === null ? shown : { ...shown, payment_intent: intent };
  });
  app.post<ById>(`${path}/:id/expire`, (request, reply) =>
    runOnce(state, request, reply, () => expireSession(state, request.params.id)),
  );
}

/** `Authorization: Bearer sk_…`, or Basic with the key as the user. */
function addKeyCheck(state: PaymentsState): void {
  const { apiKey } = state.options;
  const basic = `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`;
  state.peer.app.addHook('onRequest', async (request) => {
    if (OPEN_PATHS.some((path) => request.url.startsWith(path))) return;
    const { authorization } = request.headers;
    if (authorization === `Bearer ${apiKey}` || authorization === basic) return;
    const message =
      authorization === undefined ? 'You did not provide an API key.' : 'Invalid API Key provided.';
    throw new StripeError(message, { status: 401 });
  });
}

function formOf(request: FastifyRequest): Json {
  const type = String(request.headers['content-type'] ?? 'application/x-www-form-urlencoded');
  if (!type.startsWith('application/x-www-form-urlencoded')) {
    throw new StripeError(
      'Invalid request (check that your POST content type is application/x-www-form-urlencoded).',
    );
  }
  return isRecord(request.body) ? request.body : {};
}

const queryOf = (request: FastifyRequest): Json => parseForm(request.url.split('?')[1] ?? '');

/** The filters that were given, for the store. */
function pick(query: Json, names: string[]): Record<string, string> {
  const given = names.map((name): [string, unknown] => [name, query[name]]);
  return Object.fromEntries(given.filter((one): one is [string, string] => typeof one[1] === 'string'));
}

function found<T>(object: T | null, kind: string, id: string): T {
  if (object === null) throw noSuch(kind, id);
  return object;
}
