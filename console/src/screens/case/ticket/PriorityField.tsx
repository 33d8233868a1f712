import { useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { Flag } from 'lucide-react';
import { useRef, useState } from 'react';
import type { CaseTicket } from '../caseQueries.ts';
import { usePriorities } from './TicketWords.tsx';
import type { TicketPart } from './useTicketChange.ts';

interface PriorityFieldProps {
  ticket: Pick<CaseTicket, 'priority' | 'version'>;
  mayWrite: boolean;
  onChange: (part: TicketPart, version: number) => void;
}

/** While somebody is at it, others' changes do not move it; they are told when it is chosen. */
export function PriorityField({ ticket, mayWrite, onChange }: PriorityFieldProps) {
  const { t } = useLingui();
  const priorities = usePriorities();
  const begunAt = useRef(ticket.version);
  const [held, hold] = useState<CaseTicket['priority'] | null>(null);
  const shown = held ?? ticket.priority;
  const isPressing = shown === 'high' || shown === 'urgent';
  const flag = <Flag size={12} aria-hidden className={clsx(isPressing ? 'text-warn' : 'text-ink-3')} />;
  if (!mayWrite) {
    return (
      <>
        {flag}
        {priorities.find(({ value }) => value === shown)?.words}
      </>
    );
  }
  return (
    <>
      {flag}
      <select
        aria-label={t`Priority`}
        value={shown}
        onFocus={() => {
          begunAt.current = ticket.version;
          hold(ticket.priority);
        }}
        onBlur={() => hold(null)}
        onChange={({ target }) => {
          const chosen = priorities.find(({ value }) => value === target.value)?.value;
          if (!chosen) return;
          onChange({ priority: chosen }, held === null ? ticket.version : begunAt.current);
          hold(null);
        }}
        className="h-6 min-w-0 rounded-xs border border-transparent bg-transparent hover:border-line-2 pointer-coarse:h-11"
      >
        {priorities.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </>
  );
}
