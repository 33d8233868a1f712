/** The part of JSON schema that WooCommerce describes its routes in. Without a type: anything ('mixed'). */
export interface Described {
  type?: string | string[];
  enum?: string[];
  format?: string;
  minimum?: number;
  maximum?: number;
  items?: Described;
  properties?: Record<string, Described>;
  readonly?: boolean;
  required?: boolean;
  context?: string[];
}

/** Who speaks: what is read-only may be answered and not sent, but for the id of what is changed. */
type Direction = 'sent' | 'answered';

/** What is wrong with a value, as WordPress words it; null: nothing. */
export function checkValue(
  schema: Described,
  value: unknown,
  { name, direction }: { name: string; direction: Direction },
): string | null {
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isOfType(type, value)))
    return `${name} is not of type ${types.join(',')}.`;
  if (schema.enum && !schema.enum.includes(value as string))
    return `${name} is not one of ${schema.enum.join(', ')}.`;
  if (typeof value === 'string' && schema.format) {
    const isWrong = !FORMATS[schema.format]?.test(value);
    if (isWrong) return `Invalid ${schema.format === 'email' ? 'email address' : schema.format}.`;
  }
  if (typeof value === 'number') {
    if (value < (schema.minimum ?? value))
      return `${name} must be greater than or equal to ${schema.minimum}`;
    if (value > (schema.maximum ?? value)) return `${name} must be less than or equal to ${schema.maximum}`;
  }
  if (Array.isArray(value)) return checkItems(schema, value, { name, direction });
  if (isObject(value) && schema.properties)
    return checkProperties(schema.properties, value, { name, direction });
  return null;
}

function checkItems(
  schema: Described,
  items: unknown[],
  { name, direction }: { name: string; direction: Direction },
) {
  for (const [index, item] of items.entries()) {
    const problem = checkValue(schema.items ?? {}, item, { name: `${name}[${index}]`, direction });
    if (problem !== null) return problem;
  }
  return null;
}

function checkProperties(
  properties: Record<string, Described>,
  value: Record<string, unknown>,
  { name, direction }: { name: string; direction: Direction },
): string | null {
  for (const [key, inner] of Object.entries(value)) {
    const described = properties[key];
    if (!described) return `${key} is not a valid property of ${name}.`;
    // To take a thing out, its name is sent as null.
    if (direction === 'sent' && inner === null && key === 'method_id') continue;
    if (direction === 'sent' && described.readonly && key !== 'id') return `${name}[${key}] is read-only.`;
    const problem = checkValue(described, inner, { name: `${name}[${key}]`, direction });
    if (problem !== null) return problem;
  }
  const missing = Object.entries(properties).find(([key, { required }]) => required && !(key in value));
  return missing ? `${missing[0]} is a required property of ${name}.` : null;
}

const FORMATS: Record<string, RegExp> = {
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  uri: /^https?:\/\//,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/,
};

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isOfType(type: string, value: unknown): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'null':
      return value === null;
    default:
      return typeof value === type;
  }
}

/** A text of the query as the type that is described; left as it is when it cannot be. */
export function coerced(schema: Described, text: string): unknown {
  if (schema.type === 'integer' && /^-?\d+$/.test(text)) return Number(text);
  if (schema.type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  if (schema.type === 'array')
    return text === '' ? [] : text.split(',').map((one) => coerced(schema.items ?? {}, one));
  return text;
}

/** What a field holds of which nothing is known. */
export function emptyOf({ type }: Described): unknown {
  const types = [type ?? []].flat();
  if (types.includes('null') || types.length === 0) return null;
  const empty: Record<string, unknown> = {
    string: '',
    integer: 0,
    number: 0,
    boolean: false,
    array: [],
    object: {},
  };
  return empty[types[0] ?? ''] ?? null;
}
