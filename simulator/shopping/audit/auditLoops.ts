import type { Scene } from '../../../demo/scene/scene.ts';
import { rowsOf } from '../../measure/readMessages.ts';

/** What became of the conversations, and what of them is in limbo. */
export interface LoopAudit {
  conversations: number;
  loops: number;
  open: number;
  closed: number;
  /** Open ones by whom they wait for. */
  waitsFor: Record<string, number>;
  /** Shopping that ended, by outcome; what is under way, by state. */
  outcomes: Record<string, number>;
  states: Record<string, number>;
  tickets: { all: number; open: number; reasons: Record<string, number> };
  /** No owner, no next step, no clock or one that has run out; closed without an outcome. */
  limbo: string[];
  /** Messages, events and acts that wait for nobody; tickets of matters that are over; people whom nothing was said to. */
  strays: string[];
}

export async function auditLoops(scene: Scene): Promise<LoopAudit> {
  const rows = <Row extends object>(text: string) => rowsOf<Row>(scene, text);
  const counted = async (text: string) =>
    Object.fromEntries(
      (await rows<{ name: string; count: number }>(text)).map(({ name, count }) => [name, count]),
    );
  const of = (counts: Record<string, number>) => Object.values(counts).reduce((sum, each) => sum + each, 0);
  const waitsFor = await counted(
    `select waits_for as name, count(*)::int from loop where workspace_id = $1 and closed_at is null group by 1`,
  );
  const closed = of(
    await counted(
      `select 'closed' as name, count(*)::int from loop where workspace_id = $1 and closed_at is not null`,
    ),
  );
  const reasons = await counted(
    `select reason as name, count(*)::int from ticket where workspace_id = $1 group by 1`,
  );
  const now = scene.clock.now().toISOString();
  return {
    conversations: of(
      await counted(`select 'all' as name, count(*)::int from conversation where workspace_id = $1`),
    ),
    loops: of(waitsFor) + closed,
    open: of(waitsFor),
    closed,
    waitsFor,
    outcomes: await counted(
      `select outcome as name, count(*)::int from loop where workspace_id = $1 and flow = 'shopping' and closed_at is not null group by 1`,
    ),
    states: await counted(
      `select value#>>'{}' as name, count(*)::int from loop where workspace_id = $1 and flow = 'shopping' and closed_at is null group by 1`,
    ),
    tickets: {
      all: of(reasons),
      open: of(
        await counted(
          `select 'open' as name, count(*)::int from ticket where workspace_id = $1 and status in ('open', 'pending')`,
        ),
      ),
      reasons,
    },
    limbo: (await rows<{ what: string }>(LIMBO.replaceAll('$2', `'${now}'`))).map(({ what }) => what),
    strays: (await rows<{ what: string }>(STRAYS)).map(({ what }) => what),
  };
}

const LIMBO = `
select protocol_number || ' ' || flow || ' ' || (value#>>'{}') as what from loop
where workspace_id = $1 and (case when closed_at is null
  then owner_kind is null or coalesce(next_step, '') = '' or deadline_at is null or deadline_at < $2::timestamptz
  else coalesce(outcome, '') = '' end)`;

const STRAYS = `
select 'event ' || key as what from event where workspace_id = $1 and turn_number is null
union all select concat_ws(' ', 'message', status, failure->>'reason', left(content::text, 90)) from message
  where workspace_id = $1 and direction = 'out' and status in ('queued', 'sending', 'unknown', 'failed')
union all select 'effect ' || operation || ' ' || state from effect
  where workspace_id = $1 and state in ('queued', 'claimed', 'sent', 'unknown')
    and not exists (select from loop where loop.workspace_id = $1 and loop.id = effect.loop_id and loop.closed_at is null)
union all select 'ticket of a closed matter ' || ticket.id from ticket
  join loop on loop.workspace_id = $1 and loop.id = ticket.loop_id
  where ticket.workspace_id = $1 and ticket.status in ('open', 'pending') and loop.closed_at is not null
union all select 'nothing was said to ' || conversation.id from conversation
  where conversation.workspace_id = $1 and not exists (select from message
    where message.workspace_id = $1 and message.conversation_id = conversation.id and direction = 'out')`;
