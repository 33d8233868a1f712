import { z } from 'zod';
import { SECOND_MS, type Clock } from '../../base/clock.ts';
import { makeHttp, type Http, type HttpAnswer, type HttpFailure } from '../http.ts';
import { exchangedTokens, lastingToken, type AccessTokens } from './accessTokens.ts';

export interface ShopifySettings {
  /** 'https://acme.myshopify.com'. */
  baseUrl: string;
  /** An access token of an app of this shop, 'shpat_…'; with a client id its client secret. */
  apiKey: string;
  /** Of an app of the Dev Dashboard: it has no lasting token. */
  clientId: string | null;
  /**
   * own: an order is placed here and waits for the money that comes in through another payment provider
   * hosted: the contact orders and pays on Shopify's own checkout.
   */
  checkout: 'own' | 'hosted';
  clock: Clock;
  /** Between two looks at something that Shopify does in the background. */
  pauseMs?: number;
}

export interface Shopify {
  http: Http;
  tokens: AccessTokens;
  checkout: ShopifySettings['checkout'];
  pauseMs: number;
}

/** What is asked is written for this version; Shopify serves each for a year. */
const API_VERSION = '2026-07';
const PATH = `/admin/api/${API_VERSION}/graphql.json`;

export function connectTo({ baseUrl, apiKey, clientId, checkout, clock, pauseMs }: ShopifySettings): Shopify {
  const http = makeHttp({ name: 'shopify', baseUrl, headers: {}, errorCode: () => null, clock });
  const tokens =
    clientId === null
      ? lastingToken(apiKey)
      : exchangedTokens(http, { clientId, clientSecret: apiKey }, clock);
  return { http, tokens, checkout, pauseMs: pauseMs ?? SECOND_MS };
}

interface Request<Schema extends z.ZodType> {
  document: string;
  variables?: Readonly<Record<string, unknown>>;
  /** Of `data`. */
  schema: Schema;
}

/** A question: nothing is changed, so a lost answer may be asked for again. */
export async function ask<Schema extends z.ZodType>(
  shopify: Shopify,
  request: Request<Schema>,
  signal: AbortSignal,
): Promise<HttpAnswer<z.output<Schema>>> {
  const answer = await send(shopify, request, signal);
  return answer.kind === 'unknown' ? { kind: 'later', reason: answer.reason } : answer;
}

export interface UserError {
  /** Where in the input: ['input', 'email']. */
  field: string[];
  message: string;
}

export type Acted<Value> =
  | { kind: 'ok'; value: Value }
  /** Shopify understood and did nothing: its `userErrors`. The HTTP status is 200 all the same. */
  | { kind: 'declined'; errors: UserError[] }
  | HttpFailure;

const userErrors = z.array(
  z.object({
    field: z
      .array(z.string())
      .nullish()
      .transform((path) => path ?? []),
    message: z.string(),
  }),
);

/** A mutation whose payload the document calls `done`. */
export async function act<Schema extends z.ZodType>(
  shopify: Shopify,
  request: Request<Schema>,
  signal: AbortSignal,
): Promise<Acted<z.output<Schema>>> {
  const { schema } = request;
  const payload = z.object({ done: z.looseObject({ userErrors }) });
  const answer = await send(shopify, { ...request, schema: payload }, signal);
  if (answer.kind !== 'ok') return answer;
  const { done } = answer.value;
  if (done.userErrors.length > 0) return { kind: 'declined', errors: done.userErrors };
  const value = schema.safeParse(done);
  if (!value.success) return { kind: 'unknown', reason: 'shopify: the answer cannot be read' };
  return { kind: 'ok', value: value.data };
}

/** What was declined, as a refusal: Shopify's sentences may name a person, so only the place is told. */
export function declined(errors: readonly UserError[]): { kind: 'refused'; reason: string } {
  const field = errors[0]?.field.join('.');
  return { kind: 'refused', reason: field ? `declined:${field}` : 'declined' };
}

const graphqlError = z.object({
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z.object({ code: z.string().optional() }).optional(),
});
const cost = z.object({
  requestedQueryCost: z.number(),
  throttleStatus: z.object({ currentlyAvailable: z.number(), restoreRate: z.number().positive() }),
});
const answered = z
  .object({
    data: z.unknown().optional(),
    errors: z.array(graphqlError).default([]),
    extensions: z.object({ cost: cost.optional().catch(undefined) }).optional(),
  })
  .refine(({ data, errors }) => data != null || errors.length > 0);

async function send<Schema extends z.ZodType>(
  { http, tokens }: Shopify,
  { document, variables = {}, schema }: Request<Schema>,
  signal: AbortSignal,
): Promise<HttpAnswer<z.output<Schema>>> {
  const access = await tokens.current();
  if (access.kind !== 'ok') return access;
  const headers = { 'x-shopify-access-token': access.token };
  const json = { query: document, variables };
  const answer = await http.send({ method: 'POST', path: PATH, headers, json, schema: answered, signal });
  if (isTokenRefused(answer)) tokens.forget();
  if (answer.kind === 'refused') return closedDoor(answer);
  if (answer.kind !== 'ok') return answer;
  const failure = failureIn(answer.value);
  if (failure) return failure;
  const value = schema.safeParse(answer.value.data);
  if (!value.success) return { kind: 'unknown', reason: 'shopify: the answer cannot be read' };
  return { ...answer, value: value.data };
}

/** Nothing else than a 401 is told with its number and the credentials. */
const isTokenRefused = (answer: HttpAnswer<unknown>): boolean =>
  answer.kind === 'later' && answer.reason.includes('401');

/** 402: the shop is frozen, 403 and 404: not this shop or app, 423: it is locked. It may pass once that is repaired. */
function closedDoor(failure: Extract<HttpFailure, { kind: 'refused' }>): HttpFailure {
  if (![402, 403, 404, 423].includes(failure.status)) return failure;
  return { kind: 'later', reason: `shopify: ${failure.status}, check the shop and the app` };
}

/** A 200 can say no in `errors`: it did not come to the act, or it is not known how far it came. */
function failureIn({ data, errors, extensions }: z.output<typeof answered>): HttpFailure | null {
  const [first] = errors;
  if (!first) return null;
  const codes = errors.map((error) => error.extensions?.code ?? '');
  if (codes.includes('THROTTLED')) return throttled(extensions?.cost);
  if (codes.includes('ACCESS_DENIED'))
    return { kind: 'later', reason: 'shopify: access denied, check the rights of the app' };
  const isUntouched = data == null && errors.every(({ path }) => path === undefined);
  if (!isUntouched) return { kind: 'unknown', reason: `shopify: ${codes.find(Boolean) ?? 'error'}` };
  return { kind: 'refused', reason: first.extensions?.code ?? 'document_refused', status: 200, body: null };
}

/** What is asked costs points, of which some come back each second. Source: Shopify, Admin API rate limits. */
function throttled(told: z.output<typeof cost> | undefined): HttpFailure {
  const reason = 'shopify: throttled';
  if (!told) return { kind: 'later', reason };
  const { currentlyAvailable, restoreRate } = told.throttleStatus;
  const seconds = Math.ceil((told.requestedQueryCost - currentlyAvailable) / restoreRate);
  return { kind: 'later', reason, afterMs: Math.max(1, seconds) * SECOND_MS };
}
