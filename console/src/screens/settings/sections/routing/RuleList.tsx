import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { Button } from '../../../../kit/Button.tsx';
import type { RoutingRule } from './RoutingRules.tsx';
import { RuleRow } from './RuleRow.tsx';
import { newRule } from './ruleForm.ts';

interface RuleListProps {
  rules: readonly RoutingRule[];
  open: number | null;
  onOpen: (index: number | null) => void;
  onChange: (rules: RoutingRule[]) => void;
}

/** The rules in their order. */
export function RuleList({ rules, open, onOpen, onChange }: RuleListProps) {
  const { t } = useLingui();
  const move = (from: number, to: number) => {
    const rule = rules[from];
    if (!rule) return;
    onChange(rules.toSpliced(from, 1).toSpliced(to, 0, rule));
    onOpen(null);
  };
  return (
    <>
      <ol className="overflow-hidden rounded-md border bg-panel shadow-card">
        {rules.length === 0 && (
          <li className="p-3 text-sm text-ink-2">
            <Trans>No rule: tickets go where their flow says, to who is fit and has room.</Trans>
          </li>
        )}
        {rules.map((rule, index) => (
          <RuleRow
            key={index}
            rule={rule}
            place={index}
            isLast={index === rules.length - 1}
            isOpen={open === index}
            onOpen={() => onOpen(open === index ? null : index)}
            onMove={(to) => move(index, to)}
            onTakeOut={() => {
              onChange(rules.toSpliced(index, 1));
              onOpen(null);
            }}
          />
        ))}
      </ol>
      <div>
        <Button
          onClick={() => {
            onChange([...rules, newRule(rules, t`New rule`)]);
            onOpen(rules.length);
          }}
        >
          <Plus size={14} aria-hidden /> <Trans>Add a rule</Trans>
        </Button>
      </div>
    </>
  );
}
