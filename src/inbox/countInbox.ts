import { queryIn } from '../db/queryIn.ts';
import { askerValues, type Asker, type InboxDeps } from './asker.ts';
import { BUILT_IN, conditions } from './conditions.ts';
import { OPEN_CONVERSATIONS } from './openConversations.ts';
import { listViews, wantedBy, type SavedView } from './savedViews.ts';

interface Count {
  open: number;
  past: number;
}

interface Counts {
  views: { [view: string]: Count };
  queues: (Count & { name: string; title: string })[];
  wakesAt: Date | null;
}

/** How many conversations each view holds, and how many of them are past a target. */
export async function countInbox(deps: InboxDeps, asker: Asker) {
  const [counts, kept] = await Promise.all([countAll(deps, asker), listViews(deps.db, asker)]);
  const saved = await Promise.all(kept.map((view) => countSaved(deps, asker, view)));
  return { ...counts, saved };
}

async function countAll({ db, clock }: InboxDeps, asker: Asker): Promise<Counts> {
  const { rows } = await queryIn<Counts>(db, asker.workspaceId, {
    name: 'countInbox',
    text: COUNTS,
    values: askerValues(asker, clock.now()),
  });
  const [row] = rows;
  if (!row) throw new Error('The counts of the inbox gave no row');
  return row;
}

/** What stands in all of them once: asked for each conversation, it is taken from the set. */
const FLAGS = Object.entries(BUILT_IN)
  .map(([view, condition]) => `(${condition}) as "${view}"`)
  .join(', ');

const SUMS = Object.keys(BUILT_IN)
  .map(
    (view) => `'${view}', jsonb_build_object('open', count(*) filter (where "${view}"),
    'past', count(*) filter (where "${view}" and is_late))`,
  )
  .join(', ');

const COUNTS = `
with ${OPEN_CONVERSATIONS},
flagged as materialized (select is_late, queues, snoozed_until, ${FLAGS} from open_conversation)
select (select jsonb_build_object(${SUMS}) from flagged) as views,
  (select coalesce(jsonb_agg(jsonb_build_object('name', queue.name, 'title', queue.title,
      'open', coalesce(held.open, 0), 'past', coalesce(held.past, 0)) order by queue.priority desc, queue.title), '[]')
    from queue left join (
      select name, count(*) as open, count(*) filter (where is_late) as past
      from flagged, unnest(queues) as name where snoozed_until is null group by name) held on held.name = queue.name
    where queue.workspace_id = $1) as queues,
  (select min(snoozed_until) from flagged) as "wakesAt"`;

async function countSaved(
  { db, clock }: InboxDeps,
  asker: Asker,
  { id }: SavedView,
): Promise<Count & { id: string }> {
  const wanted = await wantedBy(db, asker, { view: `saved:${id}` });
  const values = askerValues(asker, clock.now());
  const texts = conditions(wanted, (value) => `$${values.push(value)}`);
  const { rows } = await queryIn<Count>(db, asker.workspaceId, {
    text: `with ${OPEN_CONVERSATIONS} select count(*)::int as open, (count(*) filter (where is_late))::int as past
      from open_conversation where ${texts.join(' and ')}`,
    values,
  });
  return { id, open: rows[0]?.open ?? 0, past: rows[0]?.past ?? 0 };
}
