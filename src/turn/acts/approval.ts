import { DAY_MS } from '../../base/clock.ts';
import { newId } from '../../base/id.ts';
import type { JsonObject } from '../../base/json.ts';
import type { Money } from '../../base/money.ts';
import type { AgentAct } from '../../conversation/agentAct.ts';
import { setTimer } from '../applyMove.ts';
import { noChange, type DraftLoop } from '../draft.ts';
import { APPROVAL_TIMER } from '../dropApproval.ts';
import { restIn } from '../loopsOf.ts';
import type { PendingApproval } from '../situation.ts';
import type { Refusal } from '../turnRows.ts';
import { loopFor, may, refuse, type ActOn } from './act.ts';
import { useButton } from './useButton.ts';

/** How long a second person has. Then the first one has to ask again. */
const SECOND_WITHIN_MS = DAY_MS;

interface Why {
  because: string;
  refused: Refusal;
}

/** Null when this agent may let the loop's money go, as far as their limit reaches. */
export function whyNotApprove(on: ActOn, loop: DraftLoop): Why | null {
  if (!may(on, 'approval.give')) return { because: `it needs 'approval.give'`, refused: 'FORBIDDEN' };
  if (loop.waiting.askedBy?.includes(on.agentId)) {
    return { because: 'nobody approves what they asked for', refused: 'FORBIDDEN' };
  }
  return loop.waiting.approval
    ? { because: 'it waits for a second person already', refused: 'ACT_REFUSED' }
    : null;
}

/** Above the limit: it is written down, and happens when a second person says yes. */
export function askSecond(
  { draft, event, agentId }: ActOn,
  loop: DraftLoop,
  { name, input, money }: { name: string; input: JsonObject; money: Money },
): void {
  const until = new Date(draft.now.getTime() + SECOND_WITHIN_MS).toISOString();
  const approval: PendingApproval = {
    id: newId(),
    act: name,
    input,
    minor: money.minor,
    currency: money.currency,
    asked_by: agentId,
    asked_at: draft.now.toISOString(),
    until,
  };
  loop.waiting.approval = approval;
  loop.isChanged = true;
  setTimer(draft, loop, { name: APPROVAL_TIMER, event: APPROVAL_TIMER, afterMs: SECOND_WITHIN_MS });
  draft.rows.approvals.push({
    ...approval,
    loop_id: loop.id,
    status: 'pending',
    decided_by: null,
    decided_at: null,
  });
  draft.changes.push({ event, none: 'a second person has to approve it', approval: approval.id });
}

/** A second, different person says yes or no; who asked, or whoever could say no, takes it back. */
export function second(
  on: ActOn,
  { loopId, approvalId, decision }: Extract<AgentAct, { kind: 'second' }>,
): void {
  const { draft, event } = on;
  const loop = loopFor(on, loopId);
  if (!loop) return;
  const pending = loop.waiting.approval;
  if (pending?.id !== approvalId) return refuse(on, 'this approval is not waiting any more');
  const why = decision === 'withdraw' ? whyNotWithdraw(on, pending) : whyNotSecond(on, loop, pending);
  if (why !== null) return refuse(on, why.because, why.refused);
  if (decision === 'grant' && !isSameMoney(on, loop, pending)) {
    return refuse(on, 'the amount is another by now; it has to be asked for again');
  }
  settle(on, loop, pending, STATUS[decision]);
  if (decision === 'grant')
    return useButton(on, loop, { ...pending, name: pending.act, agentId: pending.asked_by });
  noChange(draft, event, `the approval was ${STATUS[decision]}`);
}

const STATUS = { grant: 'granted', refuse: 'refused', withdraw: 'withdrawn' } as const;

function whyNotWithdraw(on: ActOn, { asked_by }: PendingApproval): Why | null {
  if (asked_by === on.agentId || may(on, 'approval.second')) return null;
  return { because: 'only who asked for it takes it back', refused: 'FORBIDDEN' };
}

function whyNotSecond(on: ActOn, loop: DraftLoop, { asked_by }: PendingApproval): Why | null {
  if (!may(on, 'approval.second')) return { because: `it needs 'approval.second'`, refused: 'FORBIDDEN' };
  if (asked_by === on.agentId) return { because: 'it needs a second person', refused: 'FORBIDDEN' };
  if (!loop.waiting.askedBy?.includes(on.agentId)) return null;
  return { because: 'nobody approves what they asked for', refused: 'FORBIDDEN' };
}

function isSameMoney({ draft, book }: ActOn, loop: DraftLoop, pending: PendingApproval): boolean {
  const money = restIn(draft, book, loop)?.acts?.find(({ name }) => name === pending.act)?.money;
  return money?.minor === pending.minor && money.currency === pending.currency;
}

function settle(
  { draft, agentId }: ActOn,
  loop: DraftLoop,
  pending: PendingApproval,
  status: (typeof STATUS)[keyof typeof STATUS],
): void {
  delete loop.waiting.approval;
  delete loop.waiting.timers?.[APPROVAL_TIMER];
  loop.timers.set(APPROVAL_TIMER, null);
  loop.isChanged = true;
  draft.rows.approvals.push({
    ...pending,
    loop_id: loop.id,
    status,
    decided_by: agentId,
    decided_at: draft.now.toISOString(),
  });
}
