import type { WorkspaceId } from '../base/id.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import type { Connection, Database } from '../db/pool.ts';
import type { Calendar } from './calendar.ts';
import type { SlaBook } from './slaBook.ts';
import type { SlaPolicy } from './slaPolicy.ts';

interface Row {
  revision: number | null;
  calendars: Calendar[];
  policies: StoredPolicy[];
  queues: { name: string; calendar: string | null; policy: string | null }[];
}

/** What a policy leaves open is null in its row. */
type StoredPolicy = { [Field in keyof SlaPolicy]-?: Exclude<SlaPolicy[Field], undefined> | null } & Pick<
  SlaPolicy,
  'name' | 'firstResponseMs' | 'resolutionMs'
>;

/** The working hours and targets of a workspace as they are now, in one statement. */
export function readSlaBook(db: Database, workspaceId: WorkspaceId): Promise<SlaBook> {
  return inWorkspace(db, workspaceId, (connection) => slaBookIn(connection, workspaceId));
}

/** As a transaction sees them. */
export async function slaBookIn(connection: Connection, workspaceId: WorkspaceId): Promise<SlaBook> {
  const { rows } = await connection.query<Row>({ name: 'readSlaBook', text: READ, values: [workspaceId] });
  const [row] = rows;
  if (!row) throw new Error('The working hours of a workspace gave no row');
  return {
    revision: row.revision ?? 0,
    calendars: new Map(row.calendars.map((calendar) => [calendar.name, calendar])),
    policies: new Map(row.policies.map((policy) => [policy.name, withoutNulls(policy)])),
    queues: new Map(row.queues.map(({ name, ...queue }) => [name, queue])),
  };
}

const READ = `
select (select revision from sla_revision where workspace_id = $1) as revision,
  (select coalesce(json_agg(json_build_object('name', name, 'timeZone', time_zone, 'hours', hours, 'holidays', holidays)), '[]')
    from calendar where workspace_id = $1) as calendars,
  (select coalesce(json_agg(json_build_object('name', name, 'firstResponseMs', first_response_ms,
      'nextResponseMs', next_response_ms, 'resolutionMs', resolution_ms, 'ladder', ladder, 'pausesFor', pauses_for)), '[]')
    from sla_policy where workspace_id = $1) as policies,
  (select coalesce(json_agg(json_build_object('name', name, 'calendar', calendar, 'policy', sla_policy)), '[]')
    from queue where workspace_id = $1) as queues`;

function withoutNulls({ nextResponseMs, ladder, pausesFor, ...policy }: StoredPolicy): SlaPolicy {
  return {
    ...policy,
    ...(nextResponseMs !== null && { nextResponseMs }),
    ...(ladder !== null && { ladder }),
    ...(pausesFor !== null && { pausesFor }),
  };
}
