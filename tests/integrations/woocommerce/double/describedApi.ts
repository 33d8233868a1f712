import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkValue, coerced, emptyOf, type Described } from './checkValue.ts';
import { WpError } from './wpError.ts';

interface Description {
  everywhere: Record<string, Described>;
  routes: {
    route: string;
    methods: Record<string, { args: Record<string, Described> | string; answer: string }>;
  }[];
  schemas: Record<string, Record<string, Described>>;
}

const FILE = join(import.meta.dirname, '..', 'description', 'woocommerce.json');
const description = JSON.parse(readFileSync(FILE, 'utf8')) as Description;

/** A request that fits what is described: of which route, with what. */
export interface Fitting {
  /** 'PUT /wc/v3/orders/(id)' */
  name: string;
  ids: Record<string, string>;
  args: Record<string, unknown>;
  answer: string;
}

const routes = description.routes.flatMap(({ route, methods }) =>
  Object.entries(methods).map(([method, { args, answer }]) => ({
    method,
    name: `${method} ${route.replace(/\(\?P<(\w+)>[^)]*\)/g, '($1)')}`,
    pattern: new RegExp(`^${route.replaceAll('(?P<', '(?<')}$`),
    args: typeof args === 'string' ? writable(args.replace('writable:', '')) : args,
    answer,
  })),
);

function writable(schema: string): Record<string, Described> {
  const fields = Object.entries(description.schemas[schema] ?? {});
  return Object.fromEntries(fields.filter(([, { readonly }]) => !readonly));
}

/** Throws what WordPress answers to a route that it does not know, and to arguments that do not fit. */
export function fitting(
  method: string,
  path: string,
  { query, body }: { query: URLSearchParams; body: unknown },
): Fitting {
  const found = routes.find((route) => route.method === method && route.pattern.test(path));
  if (!found)
    throw new WpError(404, 'rest_no_route', 'No route was found matching the URL and request method.');
  const known = { ...found.args, ...description.everywhere };
  const sent: [string, unknown][] = [...query].map(([name, text]) => [
    name,
    coerced(known[name] ?? {}, text),
  ]);
  if (body !== undefined) sent.push(...Object.entries(body as object));
  const params: Record<string, string> = {};
  for (const [name, value] of sent) {
    const schema = known[name];
    const problem = schema
      ? checkValue(schema, value, { name, direction: 'sent' })
      : `${name} is no argument of this route.`;
    if (problem !== null) params[name] = problem;
  }
  if (Object.keys(params).length > 0) throw invalid(params);
  const ids = { ...found.pattern.exec(path)?.groups };
  return { name: found.name, ids, args: Object.fromEntries(sent), answer: found.answer };
}

export function invalid(
  params: Record<string, string>,
  details: Record<string, { code: string }> = {},
): WpError {
  const named = Object.entries(params).map(
    ([name, message]) => [name, details[name] ?? { code: 'rest_invalid_type', message, data: null }] as const,
  );
  const message = `Invalid parameter(s): ${Object.keys(params).join(', ')}`;
  return new WpError(400, 'rest_invalid_param', message, { params, details: Object.fromEntries(named) });
}

/** A whole object of a kind: what is known of it, and nothing where nothing is. What does not fit is our own mistake. */
export function shown(kind: string, known: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.entries(description.schemas[kind] ?? {});
  const told = fields.filter(([, { context }]) => !context || context.includes('view'));
  const whole = Object.fromEntries(told.map(([name, field]) => [name, known[name] ?? emptyOf(field)]));
  for (const name of Object.keys(known)) assert.ok(name in whole, `${kind} has no field '${name}'`);
  const problem = checkValue({ properties: description.schemas[kind] ?? {} }, whole, {
    name: kind,
    direction: 'answered',
  });
  assert.equal(problem, null);
  return whole;
}
