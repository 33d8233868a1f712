import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import type { ContactId, WorkspaceId } from '../../base/id.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import { one } from '../../db/one.ts';
import type { Connection, Database } from '../../db/pool.ts';
import { survivingLine } from '../contacts/readContact.ts';
import type { ContactLine } from '../contacts/contactLine.ts';
import { EXPORT_PARTS, type ExportPart } from './exported.ts';

const ROWS_AT_ONCE = 500;

/**
 * Everything about a contact and those merged into it, as one JSON object with a list of rows for each table: as it was at one
 * instant, in pieces, so its size does not matter. Files are given by `GET` of their attachments.
 *
 * @throws AppError CONTACT_NOT_FOUND, before anything is written.
 */
export async function exportJson(
  db: Database,
  workspaceId: WorkspaceId,
  { contactId, now }: { contactId: ContactId; now: Date },
): Promise<Readable> {
  const line = await inWorkspace(db, workspaceId, (connection) =>
    survivingLine(connection, workspaceId, contactId),
  );
  const out = new PassThrough();
  inWorkspace(db, workspaceId, (connection) => writeAll(connection, { out, workspaceId, line, now })).then(
    () => out.end(),
    (error: Error) => out.destroy(error),
  );
  return out;
}

interface Export {
  out: PassThrough;
  workspaceId: WorkspaceId;
  line: ContactLine;
  now: Date;
}

/** A connection that is left inside its transaction by an error is thrown away by who lent it. */
async function writeAll(connection: Connection, all: Export): Promise<void> {
  await connection.query('begin isolation level repeatable read read only');
  const keys = await readKeys(connection, all);
  await write(
    all.out,
    `{"exportedAt":${JSON.stringify(all.now)},"contactId":${JSON.stringify(all.line.contactIds[0])}`,
  );
  for (const part of EXPORT_PARTS) await writePart(connection, { ...all, part, ids: keys[part.by] });
  await write(all.out, '}\n');
  await connection.query('commit');
}

type Keys = { [by in ExportPart['by']]: string[] };

async function readKeys(connection: Connection, { workspaceId, line }: Export): Promise<Keys> {
  const found = await connection.query<Pick<Keys, 'addresses' | 'loops' | 'tickets'>>({
    text: `select array(select id from address where workspace_id = $1 and contact_id = any($2)) as addresses,
        array(select id from loop where workspace_id = $1 and conversation_id = any($3)) as loops,
        array(select ticket.id from ticket join loop on loop.workspace_id = $1 and loop.id = loop_id
          where ticket.workspace_id = $1 and loop.conversation_id = any($3)) as tickets`,
    values: [workspaceId, line.contactIds, line.conversationIds],
  });
  return { ...one(found), contacts: line.contactIds, conversations: line.conversationIds };
}

async function writePart(
  connection: Connection,
  { out, workspaceId, part, ids }: Export & { part: ExportPart; ids: string[] },
): Promise<void> {
  await write(out, `,${JSON.stringify(part.table)}:[`);
  // The names are those of EXPORT_PARTS, never anybody's words.
  await connection.query({
    text: `declare part no scroll cursor for select (to_jsonb(each) - 'workspace_id')::text as row
      from ${part.table} as each where workspace_id = $1 and ${part.key} = any($2)`,
    values: [workspaceId, ids],
  });
  for (let isFirst = true; ; isFirst = false) {
    const { rows } = await connection.query<{ row: string }>(`fetch ${ROWS_AT_ONCE} from part`);
    if (rows.length === 0) break;
    await write(out, (isFirst ? '' : ',') + rows.map(({ row }) => row).join(','));
  }
  await connection.query('close part');
  await write(out, ']');
}

/** Waits for the reader; one who has gone away ends the export. */
async function write(out: PassThrough, text: string): Promise<void> {
  if (out.destroyed) throw new Error('The reader of an export went away');
  if (out.write(text)) return;
  await Promise.race([once(out, 'drain'), once(out, 'close')]);
}
