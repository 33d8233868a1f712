import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import { listFields, type Field } from './ticketFields.ts';

/**
 * The values as they are kept: each of the kind that its field asks for; null empties one.
 * @throws AppError FIELD_INVALID with the names of those that do not fit, and what was expected of them.
 */
export async function checkFields(
  connection: Connection,
  workspaceId: WorkspaceId,
  ticket: { queue: string; reason: string },
  given: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const known = new Map((await listFields(connection, workspaceId)).map((field) => [field.name, field]));
  const problems = Object.entries(given).flatMap(([name, value]) => {
    const field = known.get(name);
    const problem =
      field && appliesTo(field, ticket) ? problemOf(field, value) : 'no such field on this ticket';
    return problem === null ? [] : [`${name}: ${problem}`];
  });
  if (problems.length === 0) return given;
  throw new AppError(
    'FIELD_INVALID',
    `Some fields do not fit: ${problems.join('; ')}. See GET /ticket-fields for what each expects`,
    { fields: problems.map((problem) => problem.split(':')[0]) },
  );
}

function appliesTo({ queue, reason }: Field, ticket: { queue: string; reason: string }): boolean {
  return (queue === null || queue === ticket.queue) && (reason === null || reason === ticket.reason);
}

function problemOf({ kind, choices }: Field, value: unknown): string | null {
  if (value === null) return null;
  switch (kind) {
    case 'text':
      return typeof value === 'string' && value.trim() !== '' ? null : 'expected words';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? null : 'expected a number';
    case 'boolean':
      return typeof value === 'boolean' ? null : 'expected true or false';
    case 'choice':
      return typeof value === 'string' && choices.includes(value) ? null : 'expected one of its choices';
    case 'date':
      return typeof value === 'string' && isDay(value) ? null : 'expected a day such as 2026-11-21';
  }
}

/** '2026-02-30' is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
