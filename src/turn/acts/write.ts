import type { AgentAct } from '../../conversation/agentAct.ts';
import { promiseIn } from '../../guardrail/promise/promiseIn.ts';
import type { ActOn } from './act.ts';
import { takeHold } from './hold.ts';
import { keepPromise } from './keepPromise.ts';

type Write = Extract<AgentAct, { kind: 'write' }>;

/** Who writes has taken over. Words that may not leave are kept for the agent, and a promise in them is written down. */
export async function write(on: ActOn, act: Write): Promise<void> {
  const { draft, event, book } = on;
  if (!takeHold(on, { epoch: act.epoch, inWords: false })) {
    return keepUnsent(on, act.text);
  }
  sayAs(on, act.text, act.loopId ?? null);
  const found = promiseIn(act.text, { language: draft.language, now: draft.now, timeZone: book.timeZone });
  const promise = found === null ? null : await keepPromise(on, { found, loopId: act.loopId ?? null });
  draft.changes.push({ event, none: 'the agent wrote', ...(promise && { promise }) });
}

/** What may not leave is not lost: it waits for the agent who wrote it. */
export function keepUnsent({ draft, agentId }: ActOn, text: string): void {
  draft.rows.unsent.push({ agent_id: agentId, text });
}

/** In the words of the agent, and under their name. */
export function sayAs({ draft, agentId }: ActOn, text: string, loopId: string | null): void {
  draft.speech.push({
    author: `agent:${agentId}`,
    content: { kind: 'text', text },
    template: null,
    loopId,
    statesMoney: false,
  });
}
