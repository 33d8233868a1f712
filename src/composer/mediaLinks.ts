import { createHmac } from 'node:crypto';
import { MINUTE_MS } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import { sameSecret } from '../channels/signature.ts';

/** A link is good for this long at least, and for twice as long at most: within a step it stays the same and is cached. */
const STEP_MS = 10 * MINUTE_MS;
const FORM = /^([0-9a-f-]{36})\/([0-9a-f-]{36})\/(\d{1,12})\/([\w-]{43})$/;

export interface LinkedFile {
  workspaceId: WorkspaceId;
  fileId: string;
  until: Date;
}

/** What stands in the address of a file: whoever has it may read the file until then, and nobody else. */
export function mediaToken(
  secret: string,
  { workspaceId, fileId, now }: { workspaceId: WorkspaceId; fileId: string; now: Date },
): { token: string; until: Date } {
  const until = new Date((Math.floor(now.getTime() / STEP_MS) + 2) * STEP_MS);
  const named = `${workspaceId}/${fileId}/${until.getTime() / 1_000}`;
  return { token: `${named}/${signatureOf(secret, named)}`, until };
}

/** Null: it is none of ours, or its time is over. */
export function readMediaToken(secret: string, token: string, now: Date): LinkedFile | null {
  const [, workspaceId = '', fileId = '', seconds = '', signature = ''] = FORM.exec(token) ?? [];
  if (signature === '' || !sameSecret(signature, signatureOf(secret, `${workspaceId}/${fileId}/${seconds}`)))
    return null;
  const until = new Date(Number(seconds) * 1_000);
  return until > now ? { workspaceId, fileId, until } : null;
}

function signatureOf(secret: string, named: string): string {
  const key = createHmac('sha256', secret).update('loopline media links').digest();
  return createHmac('sha256', key).update(named).digest('base64url');
}
