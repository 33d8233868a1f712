import { z } from 'zod';

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

const dollars = 'US dollars from 0 to 1000000: 0.05';
/** As millionths of a dollar. */
const usd = z
  .string()
  .regex(/^\d{1,7}(\.\d{1,6})?$/)
  .transform((text) => Math.round(Number(text) * 1e6))
  .pipe(z.number().max(1e12));

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
  LOOPLINE_AUDIT_KEY: {
    expected: 'a secret of at least 32 characters without spaces',
    secret: true,
    schema: secret.min(32).optional(),
  },
  LOOPLINE_WEBHOOKS_INWARD: {
    expected: 'true or false',
    schema: z.enum(['true', 'false']).default('false'),
  },
  LOOPLINE_PUBLIC_URL: {
    expected: 'the address that people open, without a path: https://desk.example.com',
    schema: httpUrl.refine((text) => !URL.canParse(text) || new URL(text).pathname === '/').optional(),
  },
  LOOPLINE_MEDIA_URL: {
    expected: 'another address that leads to this server, without a path: https://files.example.net',
    schema: httpUrl.refine((text) => !URL.canParse(text) || new URL(text).pathname === '/').optional(),
  },
  LOOPLINE_TRUSTED_PROXIES: {
    expected: 'addresses or networks with commas between: 10.0.0.7,192.0.2.0/24',
    schema: z
      .string()
      .regex(/^[\da-fA-F:./]+(\s*,\s*[\da-fA-F:./]+)*$/)
      .transform((text) => text.split(/\s*,\s*/))
      .pipe(z.array(z.union([z.cidrv4(), z.cidrv6(), z.ipv4(), z.ipv6()])))
      .optional(),
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
  PAYMENTS_RETURN_URL: url,
  SHOP_URL: url,
  SHOP_KEY: key,
  SHOP_KIND: {
    expected: 'demo, medusa, shopify or woocommerce',
    schema: z.enum(['demo', 'medusa', 'shopify', 'woocommerce']).default('demo'),
  },
  SHOP_CLIENT_ID: { expected: "an app's client id without spaces", schema: secret.optional() },
  SHOP_CHECKOUT: { expected: 'own or hosted', schema: z.enum(['own', 'hosted']).default('own') },
  SHOP_STORE_KEY: key,
  SHOP_REGION: { expected: "a region's id without spaces: reg_01H…", schema: secret.optional() },
  WAREHOUSE_URL: url,
  WAREHOUSE_KEY: key,
  CRM_URL: url,
  CRM_KEY: key,
  MAIL_URL: url,
  MAIL_KEY: key,
  MODEL_PROVIDER: {
    expected: 'openai, anthropic or compatible',
    schema: z.enum(['openai', 'anthropic', 'compatible']).optional(),
  },
  MODEL_NAME: { expected: "the model's name without spaces: gpt-5-mini", schema: secret.optional() },
  MODEL_KEY: key,
  MODEL_URL: url,
  MODEL_DAY_CEILING_USD: { expected: dollars, schema: usd.default(20_000_000) },
  MODEL_CONVERSATION_CEILING_USD: { expected: dollars, schema: usd.default(50_000) },
  TRANSCRIPTION_URL: url,
  TRANSCRIPTION_MODEL: { expected: "the model's name without spaces: whisper-1", schema: secret.optional() },
  TRANSCRIPTION_KEY: key,
} as const satisfies Record<string, Variable>;

/** 'LOOPLINE_OIDC_…': what providers for single sign-on know this installation by, under names that the workspaces give. */
export function readOidcSecrets(env: Record<string, string | undefined>): Record<string, string> {
  const set = Object.entries(env).flatMap(([name, value]) =>
    /^LOOPLINE_OIDC_[A-Z0-9_]{1,60}$/.test(name) && value !== undefined && value !== ''
      ? [[name, value] as const]
      : [],
  );
  return Object.fromEntries(set);
}

type Name = keyof typeof VARIABLES;
export type Values = { [Key in Name]: z.output<(typeof VARIABLES)[Key]['schema']> };

/** A value that is not usable reads as if it were not set, so that all problems are told at once. */
export function readValues(env: Record<string, string | undefined>, problems: string[]): Values {
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
