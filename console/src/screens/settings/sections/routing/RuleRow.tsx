import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { Badge } from '../../../../kit/Badge.tsx';
import { IconButton } from '../../../../kit/IconButton.tsx';
import type { RoutingRule } from './RoutingRules.tsx';

interface RuleRowProps {
  rule: RoutingRule;
  /** From 0. */
  place: number;
  isLast: boolean;
  isOpen: boolean;
  onOpen: () => void;
  onMove: (to: number) => void;
  onTakeOut: () => void;
}

/** One rule in its place. */
export function RuleRow({ rule, place, isLast, isOpen, onOpen, onMove, onTakeOut }: RuleRowProps) {
  const { t } = useLingui();
  return (
    <li className="flex min-h-[42px] flex-wrap items-center gap-2 border-b px-3 py-1 text-sm last:border-b-0">
      <span className="num w-5 text-ink-3">{place + 1}</span>
      <button
        type="button"
        aria-pressed={isOpen}
        className="min-w-0 flex-1 basis-40 truncate text-base font-medium hover:underline"
        onClick={onOpen}
      >
        {rule.title}
      </button>
      <span className="text-ink-2">
        {[rule.to.queue, rule.to.agent, rule.to.priority].filter((part) => part !== undefined).join(' · ')}
      </span>
      {!rule.isOn && (
        <Badge>
          <Trans>Off</Trans>
        </Badge>
      )}
      <IconButton label={t`Move up: ${rule.title}`} disabled={place === 0} onClick={() => onMove(place - 1)}>
        <ArrowUp size={14} aria-hidden />
      </IconButton>
      <IconButton label={t`Move down: ${rule.title}`} disabled={isLast} onClick={() => onMove(place + 1)}>
        <ArrowDown size={14} aria-hidden />
      </IconButton>
      <IconButton label={t`Take out: ${rule.title}`} onClick={onTakeOut}>
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </li>
  );
}
