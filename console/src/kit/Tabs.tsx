import { clsx } from 'clsx';
import { useId, type KeyboardEvent, type ReactNode } from 'react';

interface TabsProps<Value extends string> {
  label: string;
  tabs: readonly (readonly [Value, string])[];
  shown: Value;
  onShow: (value: Value) => void;
  children: ReactNode;
}

/** One of several views of a thing. Arrows, Home and End go through the tabs and show them. */
export function Tabs<Value extends string>({ label, tabs, shown, onShow, children }: TabsProps<Value>) {
  const id = useId();
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const at = tabs.findIndex(([value]) => value === shown);
    const to = placeOf(event.key, at, tabs.length);
    const next = tabs[to ?? -1];
    if (!next) return;
    event.preventDefault();
    onShow(next[0]);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[to ?? 0]?.focus();
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        className="flex h-[39px] shrink-0 items-end gap-4 border-b px-4 text-sm pointer-coarse:h-11"
      >
        {tabs.map(([value, words]) => (
          <button
            key={value}
            type="button"
            role="tab"
            id={`${id}-${value}`}
            aria-selected={value === shown}
            aria-controls={`${id}-panel`}
            tabIndex={value === shown ? 0 : -1}
            onClick={() => onShow(value)}
            className={clsx(
              'h-full border-b-2 px-0.5',
              value === shown
                ? 'border-ink font-semibold text-ink'
                : 'border-transparent text-ink-2 hover:text-ink',
            )}
          >
            {words}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${shown}`}
        className="flex min-h-0 flex-1 flex-col"
      >
        {children}
      </div>
    </div>
  );
}

/** Null: the key goes nowhere. */
function placeOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
