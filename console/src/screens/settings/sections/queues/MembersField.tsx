import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { IconButton } from '../../../../kit/IconButton.tsx';
import { Select } from '../../../../kit/Select.tsx';
import type { Option } from '../../parts/fieldSpec.ts';

export interface Member {
  agent: string;
  isLead: boolean;
  weight: number;
}

interface MembersFieldProps {
  value: readonly Member[];
  agents: readonly Option[];
  problem: string | null;
  onChange: (value: Member[]) => void;
}

/** Who works from a queue, who leads it, and what share of the work each gets. */
export function MembersField({ value, agents, problem, onChange }: MembersFieldProps) {
  const { t } = useLingui();
  const nameOf = (id: string) => agents.find((agent) => agent.value === id)?.words ?? id;
  const change = (agent: string, part: Partial<Member>) =>
    onChange(value.map((member) => (member.agent === agent ? { ...member, ...part } : member)));
  const others = agents.filter((agent) => !value.some((member) => member.agent === agent.value));
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 text-sm font-medium">
        <Trans>Members</Trans>
      </legend>
      {value.map(({ agent, isLead, weight }) => {
        const name = nameOf(agent);
        return (
          <MemberRow
            key={agent}
            name={name}
            member={{ agent, isLead, weight }}
            onChange={(part) => change(agent, part)}
            onTakeOut={() => onChange(value.filter((member) => member.agent !== agent))}
          />
        );
      })}
      {others.length > 0 && (
        <Select
          label={t`Add a member`}
          isLabelHidden
          value=""
          options={[{ value: '', words: t`Add a member…` }, ...others]}
          onChoose={(agent) => {
            if (agent !== '') onChange([...value, { agent, isLead: false, weight: 1 }]);
          }}
        />
      )}
      {problem !== null && <p className="text-xs text-hot">{problem}</p>}
    </fieldset>
  );
}

interface MemberRowProps {
  name: string;
  member: Member;
  onChange: (part: Partial<Member>) => void;
  onTakeOut: () => void;
}

function MemberRow({ name, member: { isLead, weight }, onChange, onTakeOut }: MemberRowProps) {
  const { t } = useLingui();
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      <span className="min-w-0 flex-1 basis-24 truncate">{name}</span>
      <label className="flex items-center gap-1.5">
        <input
          type="checkbox"
          className="accent-accent"
          checked={isLead}
          aria-label={t`${name} leads`}
          onChange={({ target }) => onChange({ isLead: target.checked })}
        />
        <Trans>Leads</Trans>
      </label>
      <label className="flex items-center gap-1.5">
        <Trans>Share</Trans>
        <input
          type="number"
          min={0}
          max={10}
          value={weight}
          aria-label={t`Share of ${name}`}
          onChange={({ target }) => onChange({ weight: Number(target.value) })}
          className="num h-7 w-14 rounded-sm border border-line-2 bg-raised px-1.5"
        />
      </label>
      <IconButton label={t`Take ${name} out`} onClick={onTakeOut}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
}
