import assert from 'node:assert/strict';
import { startTicketDesk } from './startTicketDesk.ts';

export const CARE = { queue: 'care' };

export type RoutingDesk = Awaited<ReturnType<typeof startRoutingDesk>>;

/** A desk with people who come and go, and what can be seen of who has what. */
export async function startRoutingDesk() {
  const desk = await startTicketDesk();
  const say = (agent: string, presence: 'online' | 'offline') =>
    desk.client.presence.sayPresence({ body: { agent, presence } });
  return {
    ...desk,
    online: (agent: string) => say(agent, 'online'),
    offline: (agent: string) => say(agent, 'offline'),
    /** Nobody is there, nobody is full, and nothing waits from the test before. */
    async anew(): Promise<void> {
      const { rows } = desk.office;
      await rows(`update agent set capacity = 6, skills = '{}', languages = '{}', state = 'active'`);
      await rows(`delete from agent_presence`);
      await rows(`update ticket set assignee = 'somebody', routed_by = 'before'`);
      await rows(`update conversation set holder_kind = 'assistant', holder = null`);
      await rows(`delete from ticket_clock`);
      await rows(`delete from routing_rules`);
      const members = [{ agent: 'ines' }, { agent: 'rafael' }, { agent: 'marta', isLead: true, weight: 0 }];
      const plain = { calendar: null, skills: [], languages: [], fallbackAgent: null };
      await desk.client.routing.putQueue({ params: CARE, body: { title: 'Care', ...plain, members } });
    },
    async sweep(): Promise<void> {
      // A pass that is under way may have begun before what it shall see: the second begins after it.
      await desk.office.product.sweeper.sweep();
      await desk.office.product.sweeper.sweep();
      await desk.office.settled();
    },
    async stateOf({ id, conversationId }: { id: string; conversationId: string }) {
      const [found] = await desk.office.rows<TicketState>(
        `select assignee, routed_by as rule, queue, concat_ws(':', holder_kind, holder) as holder,
           (select concat_ws(':', owner_kind, owner) from loop where loop.id = ticket.loop_id) as owner
         from ticket, conversation where ticket.id = $1 and conversation.id = $2`,
        [id, conversationId],
      );
      assert.ok(found);
      return found;
    },
  };
}

interface TicketState {
  assignee: string | null;
  rule: string | null;
  queue: string;
  holder: string;
  owner: string;
}

/** An agent has it, and the conversation. */
export const held = (agent: string, rule: string) => ({
  assignee: agent,
  rule,
  queue: 'care',
  holder: `agent:${agent}`,
  owner: `agent:${agent}`,
});

/** It waits in its queue, with its owner of last resort. */
export const waits = (agent: string) => ({
  assignee: agent,
  rule: 'fallback',
  queue: 'care',
  holder: 'queue:care',
  owner: 'queue:care',
});
