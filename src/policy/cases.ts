import type { ConversationId, LoopId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { JsonObject } from '../base/json.ts';

/** A decision of a policy in a real matter, with the facts that it was made on. */
export interface PolicyCase {
  loopId: LoopId;
  conversationId: ConversationId;
  protocolNumber: string;
  contact: string | null;
  /** ISO. */
  at: string;
  rule: string;
  decision: string;
  facts: JsonObject;
}

interface WantedCases {
  policy: string;
  /** The flows that ask it. */
  flows: readonly string[];
  limit: number;
}

/** The last decision in each of the newest matters that came to one, the newest first. */
export async function lastCases(
  db: Database,
  workspaceId: WorkspaceId,
  { policy, flows, limit }: WantedCases,
): Promise<PolicyCase[]> {
  const { rows } = await queryIn<PolicyCase>(db, workspaceId, {
    name: 'lastPolicyCases',
    text: `select found.*, contact.name as contact from unnest($2::text[]) as wanted
      cross join lateral (
        select loop.id as "loopId", loop.conversation_id as "conversationId", loop.protocol_number as "protocolNumber",
          made->>'at' as at, made->>'rule' as rule, made->>'decision' as decision, made->'facts' as facts
        from loop cross join lateral (
          select made from ${MADE} where made->>'policy' = $3 order by place desc limit 1) as last
        where loop.workspace_id = $1 and loop.flow = wanted order by loop.opened_at desc limit $4) as found
      join conversation on conversation.workspace_id = $1 and conversation.id = found."conversationId"
      join contact on contact.workspace_id = $1 and contact.id = conversation.contact_id
      order by found.at desc limit $4`,
    values: [workspaceId, flows, policy, limit],
  });
  return rows;
}

/** What a rule decided lately. */
export interface RuleHits {
  rule: string;
  count: number;
  /** The newest. */
  cases: Pick<PolicyCase, 'conversationId' | 'protocolNumber' | 'contact' | 'at'>[];
}

const SHOWN = 5;
/** A matter that was opened longer before the period is not looked at. */
const REACH_DAYS = 30;

/** How often each rule decided since then, in the matters that were opened in the month before or after. */
export async function readRuleHits(
  db: Database,
  workspaceId: WorkspaceId,
  { policy, flows, since }: { policy: string; flows: readonly string[]; since: Date },
): Promise<RuleHits[]> {
  const { rows } = await queryIn<RuleHits>(db, workspaceId, {
    name: 'policyRuleHits',
    text: `with hit as (
        select made->>'rule' as rule, made->>'at' as at, loop.conversation_id, loop.protocol_number,
          row_number() over (partition by made->>'rule' order by made->>'at' desc) as place
        from loop cross join lateral ${MADE}
        where loop.workspace_id = $1 and loop.flow = any($2) and loop.opened_at >= $4::timestamptz - interval '${REACH_DAYS} days'
          and made->>'policy' = $3 and (made->>'at')::timestamptz >= $4)
      select hit.rule, count(*) as count, json_agg(json_build_object('conversationId', hit.conversation_id,
          'protocolNumber', hit.protocol_number, 'contact', contact.name, 'at', hit.at) order by hit.place)
          filter (where hit.place <= ${SHOWN}) as cases
      from hit
      left join conversation on hit.place <= ${SHOWN} and conversation.workspace_id = $1 and conversation.id = hit.conversation_id
      left join contact on contact.workspace_id = $1 and contact.id = conversation.contact_id
      group by hit.rule`,
    values: [workspaceId, flows, policy, since],
  });
  return rows;
}

/** What was decided in a loop, oldest first; nothing where what was personal has been erased. */
const MADE = `jsonb_array_elements(case when jsonb_typeof(loop.context->'decisions') = 'array'
  then loop.context->'decisions' else '[]' end) with ordinality as decided(made, place)`;
