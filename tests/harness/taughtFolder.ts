import { chmodSync, cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KEPT_MODELS } from '../../demo/keptModels.ts';

/** A new folder for a product that a command starts. What a first start learns takes a while and is the same each time: it is there. */
export function taughtFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `loopline-${name}-`));
  chmodSync(folder, 0o755); // under root, PostgreSQL's account enters it too
  if (existsSync(KEPT_MODELS)) cpSync(KEPT_MODELS, join(folder, '.loopline/models'), { recursive: true });
  return folder;
}
