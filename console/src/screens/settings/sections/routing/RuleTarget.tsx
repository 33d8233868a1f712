import { useLingui } from '@lingui/react/macro';
import { Field } from '../../../../kit/Field.tsx';
import { Select } from '../../../../kit/Select.tsx';
import { clean, orNone, useDeskNames } from '../../parts/useDeskNames.ts';
import { usePriorityWords } from '../../parts/usePriorityWords.ts';
import type { RoutingRule } from './RoutingRules.tsx';

interface RuleTargetProps {
  to: RoutingRule['to'];
  onSend: (part: Record<string, unknown>) => void;
}

/** Where a rule sends. */
export function RuleTarget({ to, onSend: send }: RuleTargetProps) {
  const { t } = useLingui();
  const { agents, queues } = useDeskNames();
  const priorities = usePriorityWords();
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <Select
        label={t`Goes to the queue`}
        value={to.queue ?? ''}
        options={orNone(t`As it is`, queues)}
        onChoose={(queue) => send({ queue })}
      />
      <Select
        label={t`First of all to`}
        value={to.agent ?? ''}
        options={orNone(t`Whoever is fit`, [
          { value: '@accountOwner', words: t`who keeps the account` },
          ...agents,
        ])}
        onChoose={(agent) => send({ agent })}
      />
      <Select
        label={t`With the priority`}
        value={to.priority ?? ''}
        options={orNone(t`As it is`, priorities)}
        onChoose={(priority) => send({ priority })}
      />
      <Field
        label={t`Who also knows`}
        hint={t`Skills, with commas between.`}
        defaultValue={(to.skills ?? []).join(', ')}
        onChange={({ target }) => send({ skills: clean(target.value.split(',')) })}
      />
    </div>
  );
}
