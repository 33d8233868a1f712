import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { WorkspaceId } from '../base/id.ts';
import type { AuditKey } from './auditKey.ts';

/** How far a chain had come at some time, kept outside the database: without it a tail that is cut off leaves no gap. */
export interface Anchor {
  workspaceId: WorkspaceId;
  number: number;
  /** Of the entry with this number, hex. */
  hash: string;
  at: string;
}

const schema = z.strictObject({
  workspaceId: z.string(),
  number: z.int().min(0),
  hash: z.string(),
  at: z.string(),
  signature: z.string(),
});

/** Null: there is none. `'forged'`: there is one that was not written with this key. */
export function readAnchor(
  folder: string,
  key: AuditKey,
  workspaceId: WorkspaceId,
): Anchor | 'forged' | null {
  const text = readText(pathOf(folder, workspaceId));
  if (text === null) return null;
  const parsed = schema.safeParse(jsonOf(text));
  if (!parsed.success) return 'forged';
  const { signature, ...anchor } = parsed.data;
  return anchor.workspaceId === workspaceId && signature === key.sign(textOf(anchor)) ? anchor : 'forged';
}

/** Puts the anchor in the place of the one before; whoever reads meanwhile sees one of the two. */
export function writeAnchor(folder: string, key: AuditKey, anchor: Anchor): void {
  const path = pathOf(folder, anchor.workspaceId);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify({ ...anchor, signature: key.sign(textOf(anchor)) })}\n`, {
    mode: 0o600,
  });
  renameSync(`${path}.new`, path);
}

function pathOf(folder: string, workspaceId: WorkspaceId): string {
  return join(folder, `${workspaceId}.json`);
}

function textOf({ workspaceId, number, hash, at }: Anchor): string {
  return JSON.stringify([workspaceId, number, hash, at]);
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
