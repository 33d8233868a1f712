import type { Permission } from '../api/permission.ts';
import { DAY_MS } from '../base/clock.ts';
import type { AgentId } from '../base/id.ts';

/** A token lives for a year at most. */
export const TOKEN_MOST_MS = 365 * DAY_MS;

/** Who may do what is decided by people: no token holds these, whoever makes it. */
const NEVER_OF_TOKENS: ReadonlySet<Permission> = new Set<Permission>(['people.write', 'token.write']);

/**
 * What a token may hold that somebody with these permissions makes: theirs, and acting in the name of agents, which is
 * for systems and no person's own.
 */
export function mostOfTokens(held: ReadonlySet<Permission>): ReadonlySet<Permission> {
  const most = new Set([...held].filter((permission) => !NEVER_OF_TOKENS.has(permission)));
  return held.has('token.write') ? most.add('agent.actAs') : most;
}

/** One key by which a system uses the API, as it is listed: what it is made of is shown once, when it is made. */
export interface ApiToken {
  id: string;
  name: string;
  scopes: Permission[];
  /** CIDR; empty: from everywhere. */
  networks: string[];
  madeBy: AgentId;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
}

/** `ll_<workspace>_<id>_<43 characters>`: the beginning lets scanners find one that was committed by mistake. */
export function writeToken(workspaceId: string, id: string, secret: string): string {
  return `ll_${workspaceId.replaceAll('-', '')}_${id.replaceAll('-', '')}_${secret}`;
}

/** Null: it is none of ours. */
export function parseToken(token: string): { workspaceId: string; id: string; secret: string } | null {
  const parts = /^ll_([0-9a-f]{32})_([0-9a-f]{32})_([\w-]{43})$/.exec(token);
  if (!parts) return null;
  const [, workspace = '', id = '', secret = ''] = parts;
  return { workspaceId: dashed(workspace), id: dashed(id), secret };
}

function dashed(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
