import { AppError } from '../base/errors.ts';
import { isJsonObject } from '../base/json.ts';
import type { Principal } from '../access/principal.ts';
import type { AuditLog } from '../audit/auditLog.ts';
import type { AroundWrite, Write } from './writes/aroundWrites.ts';

/** Names of fields that say what an act is about, beside those that end in `Id`. */
const NAMES = new Set([
  'id',
  'agent',
  'assignee',
  'queue',
  'team',
  'role',
  'state',
  'protocolNumber',
  'slug',
]);
/** An id or a name that somebody chose for a setting; what people write to each other has other characters. */
const PLAIN = /^[\w.:@-]{1,80}$/;
const MOST_SUBJECTS = 50;

/**
 * Writes every write of the API into the audit log: that it begins before it is done, and what came of it before it is
 * answered. When the first cannot be kept, nothing is done.
 */
export function auditWrites(audit: AuditLog): AroundWrite {
  return async (write, go) => {
    const { principal, endpoint, requestId } = write;
    const act = `${endpoint.method} ${endpoint.path}`;
    const begun = { actor: actorName(principal), act, subjects: subjectsOf(write), requestId };
    const end = await audit.begin(principal.workspaceId, begun);
    try {
      const answer = await go();
      await end(String(answer.status));
      return answer;
    } catch (error) {
      await end(error instanceof AppError ? error.code : 'INTERNAL');
      throw error;
    }
  };
}

/** `'agent:ines'`; a token names itself with its kind already. */
export function actorName({ kind, id }: Pick<Principal, 'kind' | 'id'>): string {
  return kind === 'agent' ? `agent:${id}` : id;
}

/** What the path and the body name. Only ids and names of settings: the words of a body are not written down. */
function subjectsOf({ endpoint, path, body }: Write): string[] {
  const named = [...paramsOf(endpoint.path, path), ...(isJsonObject(body) ? Object.entries(body) : [])];
  const subjects = named.flatMap(([name, value]) =>
    isSubject(name) ? valuesOf(value).map((one) => `${name.replace(/s$/, '')}=${one}`) : [],
  );
  return [...new Set(subjects)].sort().slice(0, MOST_SUBJECTS);
}

/** `[['ticketId', '01…']]` of '/tickets/:ticketId/notes' and '/tickets/01…/notes?x=y'. */
function paramsOf(template: string, path: string): [string, string][] {
  const given = (path.split('?')[0] ?? '').split('/');
  return template.split('/').flatMap((part, index) => {
    const value = given[index];
    return part.startsWith(':') && value !== undefined ? [[part.slice(1), decodeURIComponent(value)]] : [];
  });
}

function isSubject(name: string): boolean {
  return /Ids?$/.test(name) || NAMES.has(name);
}

function valuesOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string' && PLAIN.test(one));
}
