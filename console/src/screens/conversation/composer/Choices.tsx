import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export interface Choice {
  id: string;
  title: string;
  hint: string;
}

interface ChoicesProps {
  id: string;
  label: string;
  items: readonly Choice[];
  chosen: number;
  onChoose: (index: number) => void;
  empty: ReactNode;
}

/** Above the field that is typed in: the focus stays there, arrows and Enter choose. */
export function Choices({ id, label, items, chosen, onChoose, empty }: ChoicesProps) {
  return (
    <div className="scroll mb-1.5 max-h-52 rounded-md border border-line-2 bg-raised p-1 shadow-pop">
      {items.length === 0 && <p className="px-2 py-1.5 text-sm text-ink-2">{empty}</p>}
      <div role="listbox" id={id} aria-label={label}>
        {items.map((item, index) => (
          <div
            key={item.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(index)}
            className={clsx(
              'flex min-h-[31px] cursor-pointer items-center gap-2 rounded-sm px-2 text-sm pointer-coarse:min-h-11',
              index === chosen ? 'bg-accent-soft' : 'hover:bg-sunken',
            )}
          >
            <span className="shrink-0 font-medium">{item.title}</span>
            <span className="truncate text-ink-3">{item.hint}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
