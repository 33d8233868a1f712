import { Trans, useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { useState } from 'react';
import { Bar } from '../../charts/Bar.tsx';
import { useMay } from '../../data/me.ts';
import { Avatar } from '../../kit/Avatar.tsx';
import { CapacityDialog } from './CapacityDialog.tsx';
import type { Person, Queue } from './useBoard.ts';

interface PeopleLoadProps {
  people: readonly Person[];
  queues: readonly Queue[];
  queue: string | undefined;
}

/** Who is there, and how much they hold of what they can. */
export function PeopleLoad({ people, queues, queue }: PeopleLoadProps) {
  const { t } = useLingui();
  const mayChange = useMay('people.write');
  const [changed, setChanged] = useState<Person | null>(null);
  const shown = people.filter((person) => queue === undefined || person.queues.includes(queue));
  if (shown.length === 0) return null;
  return (
    <>
      <h3 className="cap border-t border-dashed border-line-2 px-3.5 pt-2.5 pb-1.5">
        <Trans>People</Trans>
      </h3>
      <ul aria-label={t`People`} className="grid gap-[5px] px-3.5">
        {shown.map((person) => (
          <Row
            key={person.agent}
            person={person}
            team={queues.find(({ name }) => name === (queue ?? person.queues[0]))?.title ?? ''}
            onChange={mayChange ? () => setChanged(person) : null}
          />
        ))}
      </ul>
      {changed && <CapacityDialog person={changed} onClose={() => setChanged(null)} />}
    </>
  );
}

interface RowProps {
  person: Person;
  team: string;
  /** Null: their capacity is not for this person to change. */
  onChange: (() => void) | null;
}

function Row({ person, team, onChange }: RowProps) {
  const { t } = useLingui();
  const { name, load, capacity, presence } = person;
  const isFull = load >= capacity;
  const words = { online: null, away: t`away`, offline: t`offline` }[presence];
  const figures = (
    <span className={clsx('num text-right text-xs', isFull ? 'font-semibold text-warn' : 'text-ink-3')}>
      {load}/{capacity}
    </span>
  );
  return (
    <li className="grid min-h-6 grid-cols-[20px_minmax(0,1fr)_72px_84px_42px] items-center gap-2 text-sm">
      <Avatar name={name} size={20} isStaff />
      <span className="truncate">{name}</span>
      <span className="truncate text-xs text-ink-3">{team}</span>
      {words === null ? (
        <Bar value={load} max={capacity} tone={isFull ? 'warn' : 'ink'} height={6} />
      ) : (
        <span className="text-xs text-ink-3">{words}</span>
      )}
      {onChange === null ? (
        figures
      ) : (
        <button
          type="button"
          onClick={onChange}
          aria-label={t`${load}/${capacity}: change the capacity of ${name}`}
          className="grid min-h-6 items-center justify-end rounded-sm hover:bg-sunken hover:underline pointer-coarse:min-h-11"
        >
          {figures}
        </button>
      )}
    </li>
  );
}
