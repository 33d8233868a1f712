import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../src/base/errors.ts';
import { isJsonObject } from '../src/base/json.ts';
import { WORLD_DEFAULTS } from '../world/startWorld.ts';
import type { WorldKeys } from './workspaceOn.ts';

export const SECRETS_FILE = 'secrets.json';

const text = z.string().min(16);
const schema = z.object({
  apiToken: text,
  whatsapp: z.object({ appSecret: text, verifyToken: text, accessToken: text }),
  payments: z.object({ apiKey: text, webhookSecret: text }),
  warehouse: z.object({ apiKey: text, webhookSecret: text }),
  shop: z.object({ apiKey: text }),
  crm: z.object({ apiKey: text }),
  mail: z.object({ apiKey: text }),
  model: z.object({ apiKey: text }),
});

export type Secrets = z.output<typeof schema>;

/**
 * The secrets of the demo, made at its first start and readable by its owner only.
 * @throws AppError CONFIG_INVALID when the file is there and is not ours.
 */
export function ensureSecrets(home: string): Secrets {
  const path = join(home, SECRETS_FILE);
  if (!existsSync(path)) {
    mkdirSync(home, { recursive: true });
    keep(path, makeSecrets(), 'wx');
  }
  const kept = readJson(path);
  // A file of a world that had no model yet gets a key for it.
  const filled = isJsonObject(kept) && !('model' in kept) ? { ...kept, model: makeSecrets().model } : kept;
  const parsed = schema.safeParse(filled);
  if (parsed.success && filled !== kept) keep(path, parsed.data, 'w');
  if (parsed.success) return parsed.data;
  throw new AppError(
    'CONFIG_INVALID',
    `${path} does not hold the secrets of the demo; remove it and start again, and new ones are made`,
    { path },
  );
}

function keep(path: string, secrets: Secrets, flag: 'w' | 'wx'): void {
  writeFileSync(path, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag });
}

/** What world and product must both know, with these secrets in it. */
export function worldKeys({ whatsapp, ...others }: Secrets): WorldKeys {
  const { numbers } = WORLD_DEFAULTS.graph;
  const { payments, warehouse, shop, crm, mail, model } = others;
  return { graph: { ...whatsapp, numbers }, payments, warehouse, shop, crm, mail, model };
}

function makeSecrets(): Secrets {
  const secret = () => randomBytes(24).toString('base64url');
  const key = () => ({ apiKey: secret() });
  return {
    apiToken: secret(),
    whatsapp: { appSecret: secret(), verifyToken: secret(), accessToken: secret() },
    payments: { ...key(), webhookSecret: secret() },
    warehouse: { ...key(), webhookSecret: secret() },
    shop: key(),
    crm: key(),
    mail: key(),
    model: key(),
  };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
