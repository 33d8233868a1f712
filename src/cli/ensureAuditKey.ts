import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../base/errors.ts';
import type { Config } from '../config.ts';
import { homeFolder } from './openInstallation.ts';
import type { Terminal } from './terminal.ts';

/**
 * What the audit log is made with: LOOPLINE_AUDIT_KEY, or the file `audit.key` below the home folder, which is made
 * when it is not there and which its owner alone can read. Of two processes that make it at once, one does.
 * @throws AppError CONFIG_INVALID when the file holds something else.
 */
export function ensureAuditKey(config: Config, terminal: Terminal): string {
  if (config.auditKey !== null) return config.auditKey;
  const home = homeFolder(config, terminal);
  const path = join(home, 'audit.key');
  mkdirSync(home, { recursive: true });
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const kept = readFileSync(path, 'utf8').trim();
  if (/^[\w-]{32,}$/.test(kept)) return kept;
  throw new AppError(
    'CONFIG_INVALID',
    `${path} does not hold a key of the audit log; bring the file back from a backup, or set LOOPLINE_AUDIT_KEY`,
    { path },
  );
}
