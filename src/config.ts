import { z } from 'zod';
import { AppError } from './base/errors.ts';

/** What the operator decides. Everything has a default but what connects Loopline with the world outside. */
export interface Config {
  /** Null: the embedded PostgreSQL below `home`. */
  databaseUrl: string | null;
  /** The embedded PostgreSQL's port on 127.0.0.1, for tools; 0 takes a free one. */
  databasePort: number;
  /** Most connections of one process to the database, those of its owner (four) aside. */
  databaseConnections: number;
  /** 127.0.0.1 unless it is said otherwise: what is started to be tried must not be open to the network. */
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** Where the embedded database and the files of a running Loopline live. */
  home: string;
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';
  role: 'web' | 'worker' | 'all';
  /** Null: the HTTP API is closed. */
  apiToken: string | null;
  whatsapp: WhatsAppConfig | null;
  payments: (ConnectorConfig & { webhookSecret: string | null }) | null;
  shop: ConnectorConfig | null;
  warehouse: ConnectorConfig | null;
  crm: ConnectorConfig | null;
  mail: ConnectorConfig | null;
}

export interface WhatsAppConfig {
  /** Without version. */
  graphUrl: string;
  appSecret: string;
  verifyToken: string;
  accessToken: string;
  /** Ids of the numbers that Loopline sends from. */
  accounts: string[];
  /** Business accounts and their numbers, as far as they were given. */
  wabas: Record<string, string[]>;
}

export interface ConnectorConfig {
  url: string;
  key: string;
}

interface Variable {
  /** Completes "expected …". */
  expected: string;
  /** What it holds is never shown. */
  secret?: true;
  /** Tells what is right; a default is the text that stands when nothing is set. */
  schema: z.ZodType<unknown, string | undefined>;
}

const httpUrl = z.string().refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol));
const secret = z.string().regex(/^\S+$/);
const count = (least: number, most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most));
const port = count(0, 65_535);

const url = { expected: 'an address that begins with http:// or https://', schema: httpUrl.optional() };
const key = { expected: 'a key without spaces', secret: true, schema: secret.optional() } as const;

/** Every variable that Loopline reads. An empty one counts as not set. */
const VARIABLES = {
  DATABASE_URL: {
    expected: 'an address like postgres://user:password@host:5432/database',
    secret: true,
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\/./)
      .optional(),
  },
  LOOPLINE_DATABASE_PORT: {
    expected: 'a port from 0 to 65535 (0 takes a free one)',
    schema: port.default(0),
  },
  LOOPLINE_DATABASE_CONNECTIONS: { expected: 'a number from 2 to 200', schema: count(2, 200).default(10) },
  HOST: { expected: 'an address of this machine, 0.0.0.0 for all', schema: secret.default('127.0.0.1') },
  PORT: { expected: 'a port from 0 to 65535 (0 takes a free one)', schema: port.default(3000) },
  LOOPLINE_HOME: { expected: 'a folder', schema: z.string().default('.loopline') },
  LOOPLINE_LOG_LEVEL: {
    expected: 'trace, debug, info, warn, error or fatal',
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal']).default('info'),
  },
  LOOPLINE_ROLE: { expected: 'web, worker or all', schema: z.enum(['web', 'worker', 'all']).default('all') },
  LOOPLINE_API_TOKEN: {
    expected: 'a token of at least 16 characters without spaces',
    secret: true,
    schema: secret.min(16).optional(),
  },
  WHATSAPP_GRAPH_URL: { ...url, schema: httpUrl.default('https://graph.facebook.com') },
  WHATSAPP_APP_SECRET: key,
  WHATSAPP_VERIFY_TOKEN: key,
  WHATSAPP_ACCESS_TOKEN: key,
  WHATSAPP_NUMBERS: {
    expected:
      'ids of phone numbers with commas between, each alone or after its business account: 1059,2034:1060',
    schema: z
      .string()
      .regex(/^\s*\d+(:\d+)?(\s*,\s*\d+(:\d+)?)*\s*$/)
      .optional(),
  },
  PAYMENTS_URL: url,
  PAYMENTS_KEY: key,
  PAYMENTS_WEBHOOK_SECRET: key,
  SHOP_URL: url,
  SHOP_KEY: key,
  WAREHOUSE_URL: url,
  WAREHOUSE_KEY: key,
  CRM_URL: url,
  CRM_KEY: key,
  MAIL_URL: url,
  MAIL_KEY: key,
} as const satisfies Record<string, Variable>;

type Name = keyof typeof VARIABLES;
type Values = { [Key in Name]: z.output<(typeof VARIABLES)[Key]['schema']> };

/**
 * Reads and checks the environment.
 *
 * @throws AppError CONFIG_INVALID that names every variable that is wrong, what was found (a secret's length at most)
 *   and what was expected.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const problems: string[] = [];
  const values = readValues(env, problems);
  const whatsapp = readWhatsApp(values, problems);
  const connectors = readConnectors(values, problems);
  if (problems.length > 0) {
    throw new AppError(
      'CONFIG_INVALID',
      `The configuration is not usable. ${problems.join('. ')}. Set these variables and start again`,
      {
        problems,
      },
    );
  }
  return {
    databaseUrl: values.DATABASE_URL ?? null,
    databasePort: values.LOOPLINE_DATABASE_PORT,
    databaseConnections: values.LOOPLINE_DATABASE_CONNECTIONS,
    host: values.HOST,
    port: values.PORT,
    home: values.LOOPLINE_HOME,
    logLevel: values.LOOPLINE_LOG_LEVEL,
    role: values.LOOPLINE_ROLE,
    apiToken: values.LOOPLINE_API_TOKEN ?? null,
    whatsapp,
    ...connectors,
  };
}

/** A value that is not usable reads as if it were not set, so that all problems are told at once. */
function readValues(env: Record<string, string | undefined>, problems: string[]): Values {
  const read = Object.entries<Variable>(VARIABLES).map(([name, variable]) => {
    const text = env[name] === '' ? undefined : env[name];
    const result = variable.schema.safeParse(text);
    if (result.success) return [name, result.data];
    problems.push(`${name} is ${shown(text ?? '', variable)}; expected ${variable.expected}`);
    return [name, variable.schema.safeParse(undefined).data];
  });
  return Object.fromEntries(read) as Values; // each by its own schema, whose output the type is made of
}

function shown(text: string, { secret: isSecret }: Variable): string {
  return isSecret ? `a text of ${text.length} characters` : `'${text}'`;
}

function readWhatsApp(values: Values, problems: string[]): WhatsAppConfig | null {
  const { WHATSAPP_APP_SECRET, WHATSAPP_VERIFY_TOKEN, WHATSAPP_ACCESS_TOKEN, WHATSAPP_NUMBERS } = values;
  const needed = { WHATSAPP_APP_SECRET, WHATSAPP_VERIFY_TOKEN, WHATSAPP_ACCESS_TOKEN, WHATSAPP_NUMBERS };
  if (!isWhole('WhatsApp', needed, problems)) return null;
  const numbers = needed.WHATSAPP_NUMBERS.split(',').map((entry) => entry.trim().split(':'));
  return {
    graphUrl: values.WHATSAPP_GRAPH_URL,
    appSecret: needed.WHATSAPP_APP_SECRET,
    verifyToken: needed.WHATSAPP_VERIFY_TOKEN,
    accessToken: needed.WHATSAPP_ACCESS_TOKEN,
    accounts: numbers.map((parts) => parts.at(-1) ?? ''),
    wabas: numbersByBusiness(numbers),
  };
}

function numbersByBusiness(numbers: string[][]): Record<string, string[]> {
  const byBusiness: Record<string, string[]> = {};
  for (const [business, number] of numbers) {
    if (business !== undefined && number !== undefined) (byBusiness[business] ??= []).push(number);
  }
  return byBusiness;
}

function readConnectors(
  values: Values,
  problems: string[],
): Pick<Config, 'payments' | 'shop' | 'warehouse' | 'crm' | 'mail'> {
  const read = (name: 'PAYMENTS' | 'SHOP' | 'WAREHOUSE' | 'CRM' | 'MAIL'): ConnectorConfig | null => {
    const needed = { [`${name}_URL`]: values[`${name}_URL`], [`${name}_KEY`]: values[`${name}_KEY`] };
    if (!isWhole(name, needed, problems)) return null;
    return { url: needed[`${name}_URL`] ?? '', key: needed[`${name}_KEY`] ?? '' };
  };
  const payments = read('PAYMENTS');
  const webhookSecret = values.PAYMENTS_WEBHOOK_SECRET ?? null;
  return {
    payments: payments && { ...payments, webhookSecret },
    shop: read('SHOP'),
    warehouse: read('WAREHOUSE'),
    crm: read('CRM'),
    mail: read('MAIL'),
  };
}

/** True when every variable is set. Some of them, not all, is a problem: half a connection does nothing, and silently. */
function isWhole<Key extends string>(
  what: string,
  needed: Record<Key, string | undefined>,
  problems: string[],
): needed is Record<Key, string> {
  const names = Object.keys(needed) as Key[];
  const missing = names.filter((name) => needed[name] === undefined);
  if (missing.length === 0) return true;
  const areTold = missing.some((name) => problems.some((problem) => problem.startsWith(`${name} is `)));
  if (missing.length < names.length && !areTold) {
    problems.push(
      `${what} is set in part: ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing; expected all of ${names.join(', ')}, or none`,
    );
  }
  return false;
}
