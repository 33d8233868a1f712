import { Trans, useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { Inbox } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { Avatar } from '../../../kit/Avatar.tsx';

export interface Target {
  id: string;
  name: string;
  to: { agent: string } | { queue: string };
  /** Presence and load, or what waits there. */
  about: string;
  isThere: boolean;
  isFull: boolean;
}

interface TargetsProps {
  targets: readonly Target[];
  onChoose: (target: Target) => void;
}

/** People and queues to choose from by typing, arrows and Enter. */
export function Targets({ targets, onChoose }: TargetsProps) {
  const { t } = useLingui();
  const id = useId();
  const [typed, type] = useState('');
  const [at, move] = useState(0);
  const found = targets.filter(({ name }) => folded(name).includes(folded(typed)));
  const current = found[Math.min(at, found.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      move((at + step + found.length) % Math.max(1, found.length));
    }
    if (event.key === 'Enter' && current) {
      event.preventDefault();
      onChoose(current);
    }
  };
  return (
    <div className="grid gap-2">
      <input
        role="combobox"
        aria-label={t`To whom`}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={current && `${id}-${current.id}`}
        autoFocus
        autoComplete="off"
        value={typed}
        placeholder={t`A person or a queue`}
        onChange={({ target }) => {
          type(target.value);
          move(0);
        }}
        onKeyDown={onKeyDown}
        className="h-8 w-full rounded-sm border border-line-2 bg-raised px-2 pointer-coarse:h-11"
      />
      <ul id={id} role="listbox" aria-label={t`People and queues`} className="scroll max-h-72">
        {found.map((target, index) => (
          <Option
            key={target.id}
            id={`${id}-${target.id}`}
            target={target}
            isCurrent={target === current}
            onPoint={() => move(index)}
            onChoose={() => onChoose(target)}
          />
        ))}
      </ul>
      {found.length === 0 && (
        <p className="text-sm text-ink-2">
          <Trans>Nobody and no queue is called this.</Trans>
        </p>
      )}
    </div>
  );
}

interface OptionProps {
  id: string;
  target: Target;
  isCurrent: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

function Option({ id, target, isCurrent, onPoint, onChoose }: OptionProps) {
  return (
    <li
      key={target.id}
      id={id}
      role="option"
      aria-selected={isCurrent}
      onPointerMove={onPoint}
      onClick={onChoose}
      className={clsx(
        'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-sm px-2 text-sm pointer-coarse:min-h-11',
        isCurrent && 'bg-accent-soft',
      )}
    >
      {'agent' in target.to ? (
        <Avatar name={target.name} size={22} isStaff />
      ) : (
        <Inbox size={16} aria-hidden className="mx-[3px] text-ink-3" />
      )}
      <span className={clsx('min-w-0 flex-1 truncate', !target.isThere && 'text-ink-2')}>{target.name}</span>
      <span className={clsx('num text-xs', target.isFull ? 'text-warn' : 'text-ink-3')}>{target.about}</span>
    </li>
  );
}

/** Without accents and capitals. */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
