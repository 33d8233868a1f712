import type { Draft, DraftLoop } from './draft.ts';

/** The timer under which a pending approval ends. */
export const APPROVAL_TIMER = 'secondApproval';

/** An approval belongs to the visit of its state: when the loop goes on without it, it is over. */
export function dropApproval(
  draft: Draft,
  loop: DraftLoop,
  status: 'overtaken' | 'expired' = 'overtaken',
): void {
  const { approval } = loop.waiting;
  if (!approval) return;
  delete loop.waiting.approval;
  delete loop.waiting.timers?.[APPROVAL_TIMER];
  loop.timers.set(APPROVAL_TIMER, null);
  loop.isChanged = true;
  draft.rows.approvals.push({
    ...approval,
    loop_id: loop.id,
    status,
    decided_by: null,
    decided_at: draft.now.toISOString(),
  });
}
