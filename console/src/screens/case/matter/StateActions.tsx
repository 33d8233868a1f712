import { Trans } from '@lingui/react/macro';
import { useMay } from '../../../data/me.ts';
import { money } from '../../../data/say.ts';
import type { CaseLoop, LoopActions } from '../caseQueries.ts';
import { ActionButton } from './ActionButton.tsx';
import { MoneyLimit } from './MoneyLimit.tsx';
import { useStateActs } from './useStateActs.ts';
import { later } from '../../../kit/later.tsx';

const SecondApproval = later(async () => (await import('./SecondApproval.tsx')).SecondApproval);

interface StateActionsProps {
  loop: CaseLoop;
  actions: LoopActions;
  epoch: number;
}

/** What can be done where the matter stands: its buttons, what the customer would say, and a second person's yes. */
export function StateActions({ loop, actions, epoch }: StateActionsProps) {
  const mayAct = useMay('conversation.act');
  const mayApprove = useMay('approval.give');
  const acts = useStateActs(loop, actions, epoch);
  if (!mayAct) return null;
  const offered = actions.actions.filter((action) => action.money === null || mayApprove);
  const asked = actions.actions.find((action) => action.money !== null)?.money ?? null;
  return (
    <div className="mt-1.5 mb-0.5 grid gap-1.5">
      {asked && !mayApprove && (
        <p className="text-xs text-ink-2">
          <Trans>Letting {money(asked)} go needs the right to approve.</Trans>
        </p>
      )}
      {actions.approval ? (
        <SecondApproval approval={actions.approval} acts={acts} />
      ) : (
        asked && mayApprove && <MoneyLimit asked={asked} />
      )}
      {acts.held && (
        <p role="status" className="text-xs text-accent">
          <Trans>Held for a moment: {acts.held.title}. Z undoes it.</Trans>
        </p>
      )}
      <div className="flex flex-wrap gap-1.5">
        {offered.map((action, index) => (
          <ActionButton
            key={`${action.title} ${index}`}
            action={action}
            isFirst={index === 0 && loop.now?.waitsFor === 'person'}
            isBusy={acts.isBusy || acts.held !== null || (actions.approval !== null && action.money !== null)}
            onAct={acts.take}
          />
        ))}
      </div>
      {acts.problem !== null && (
        <p role="alert" className="text-xs text-hot">
          {acts.problem}
        </p>
      )}
    </div>
  );
}
