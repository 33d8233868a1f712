import fc from 'fast-check';
import { z } from 'zod';

interface Schema {
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  type?: string;
  format?: string;
  pattern?: string;
  minLength?: number;
  minItems?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  default?: unknown;
  $ref?: string;
}

const FORMATS: Record<string, string> = {
  uuid: '01a1fc95-41b4-751e-bc39-c770058966a4',
  email: 'somebody@example.test',
  'date-time': '2030-01-01T09:00:00.000Z',
  date: '2030-01-01',
  uri: 'https://example.test/',
  hostname: 'example.test',
};

/** The least that a schema takes: no field that may be left out. Undefined for a schema that takes nothing. */
export function sampleOf(schema: z.ZodType): unknown {
  if (schema.safeParse(undefined).success) return undefined;
  return valueOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema);
}

function valueOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  if (first) return valueOf(first);
  if (schema.type === 'object') return objectOf(schema);
  if (schema.type === 'array')
    return Array.from({ length: schema.minItems ?? 0 }, () => valueOf(schema.items ?? {}));
  if (schema.type === 'integer' || schema.type === 'number') return numberOf(schema);
  if (schema.type === 'boolean') return true;
  if (schema.type === 'string') return textOf(schema);
  return null;
}

function objectOf({ properties = {}, required = [] }: Schema): object {
  return Object.fromEntries(required.map((name) => [name, valueOf(properties[name] ?? {})]));
}

function numberOf({ minimum, exclusiveMinimum }: Schema): number {
  return Math.max(minimum ?? 1, exclusiveMinimum === undefined ? 1 : exclusiveMinimum + 1);
}

function textOf({ format, pattern, minLength = 1 }: Schema): string {
  const known = format === undefined ? undefined : FORMATS[format];
  if (known !== undefined) return known;
  const plain = 'sample'.repeat(Math.ceil(minLength / 6));
  if (pattern === undefined || new RegExp(pattern, 'u').test(plain)) return plain;
  return fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 1 })[0] ?? plain;
}
