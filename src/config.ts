import { AppError } from './base/errors.ts';
import { readConnectors, type ConnectorsConfig } from './config/readConnectors.ts';
import { readModels, type ModelsConfig } from './config/readModels.ts';
import { readWhatsApp, type WhatsAppConfig } from './config/readWhatsApp.ts';
import { readOidcSecrets, readValues } from './config/variables.ts';

/** What the operator decides. Everything has a default but what connects Loopline with the world outside. */
export interface Config extends ConnectorsConfig, ModelsConfig {
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
  /** Where people open it, when that is not what their requests say: behind a proxy. */
  publicUrl: string | null;
  /** Another address of the same server: files are sent from there. */
  mediaUrl: string | null;
  /** Who may say for whom a request comes; empty: nobody. */
  trustedProxies: readonly string[];
  /** What the audit log is made with. Null: the file `audit.key` below `home`. */
  auditKey: string | null;
  /** Outgoing webhooks may go to addresses inside this network, too. */
  webhooksInward: boolean;
  /** By the names of their variables: what providers for single sign-on know this installation by. */
  oidcSecrets: Readonly<Record<string, string>>;
  whatsapp: WhatsAppConfig | null;
}

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
  const models = readModels(values, problems);
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
    auditKey: values.LOOPLINE_AUDIT_KEY ?? null,
    publicUrl: values.LOOPLINE_PUBLIC_URL ?? null,
    mediaUrl: values.LOOPLINE_MEDIA_URL ?? null,
    trustedProxies: values.LOOPLINE_TRUSTED_PROXIES ?? [],
    webhooksInward: values.LOOPLINE_WEBHOOKS_INWARD === 'true',
    oidcSecrets: readOidcSecrets(env),
    whatsapp,
    ...connectors,
    ...models,
  };
}
