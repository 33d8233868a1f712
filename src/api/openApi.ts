import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { PERMISSIONS } from './permission.ts';

/** Areas of endpoints, as `endpoints` has them. */
export interface Areas {
  readonly [area: string]: { readonly [name: string]: Endpoint };
}

/**
 * Describes all endpoints. Schemas are those that requests and replies are parsed by, so they cannot drift apart.
 * Source: spec.openapis.org/oas/v3.1.1.
 */
export function openApiOf(areas: Areas, { version }: { version: string }) {
  const paths: Record<string, Record<string, object>> = {};
  for (const [area, endpoints] of Object.entries(areas)) {
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const path = (paths[endpoint.path.replace(/:(\w+)/g, '{$1}')] ??= {});
      path[endpoint.method.toLowerCase()] = operationOf(area, name, endpoint);
    }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Loopline',
      version,
      description: 'Conversations that close loops: tickets, hand-over, history, measures.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    tags: Object.keys(areas).map((name) => ({ name })),
    paths,
    components: { securitySchemes: SECURITY, responses: { problem: PROBLEM } },
  };
}

function operationOf(area: string, name: string, endpoint: Endpoint): object {
  const { access, summary, method, body } = endpoint;
  const key = method === 'GET' || access === 'public' ? [] : [IDEMPOTENCY_KEY];
  return {
    operationId: `${area}.${name}`,
    tags: [area],
    summary,
    description: describeAccess(endpoint),
    security: access === 'public' ? [] : [{ session: [] }, { token: [] }],
    parameters: [...parametersOf(endpoint.params, 'path'), ...parametersOf(endpoint.query, 'query'), ...key],
    ...(!isNothing(body) && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
    }),
    responses: { [endpoint.status]: replyOf(endpoint), default: { $ref: '#/components/responses/problem' } },
  };
}

function describeAccess({ access, stepUp }: Endpoint): string {
  const fresh = stepUp
    ? ' People prove with `POST /access/stepUp` that it is them, ten minutes before at most.'
    : '';
  if (access === 'public') return 'For everybody.';
  if (access === 'signedIn') return `For whoever is signed in.${fresh}`;
  return `Needs the permission \`${access}\`: ${PERMISSIONS[access].toLowerCase()}.${fresh}`;
}

function parametersOf(schema: z.ZodType, place: 'path' | 'query'): object[] {
  const { properties = {}, required = [] } = schemaOf(schema, 'input');
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function replyOf({ reply, media, summary }: Endpoint): object {
  if (media !== null) return { description: summary, content: { [media]: {} } };
  if (isNothing(reply)) return { description: 'Done' };
  return { description: summary, content: { 'application/json': { schema: schemaOf(reply, 'output') } } };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): z.core.JSONSchema.BaseSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function isNothing(schema: z.ZodType): boolean {
  return schema instanceof z.ZodUndefined;
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key gets the same answer, and the act is done once.',
  schema: { type: 'string', maxLength: 200 },
};

const SECURITY = {
  session: { type: 'apiKey', in: 'cookie', name: '__Host-loopline' },
  token: { type: 'http', scheme: 'bearer' },
};

const PROBLEM = {
  description: 'It was refused, or it failed: what happened, what was expected, what to do (RFC 9457)',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'detail', 'code'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          detail: { type: 'string' },
          code: { type: 'string' },
          details: { type: 'object' },
        },
      },
    },
  },
};
