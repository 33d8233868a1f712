import { Menu as Base } from '@base-ui/react/menu';
import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';

export interface MenuItem {
  words: string;
  icon?: LucideIcon;
  /** Why it cannot be done now. */
  refusal?: string | null;
  isChosen?: boolean;
  run: () => void;
}

/** `trigger`: the button that opens it. */
export function Menu({ trigger, items }: { trigger: ReactElement; items: readonly MenuItem[] }) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" className="z-50">
          <Base.Popup className="scroll max-h-[60vh] min-w-44 rounded-md bg-raised p-1 shadow-pop outline-none">
            {items.map(({ words, icon: Icon, refusal = null, isChosen, run }) => (
              <Base.Item
                key={words}
                disabled={refusal !== null}
                onClick={run}
                className={clsx(
                  'flex min-h-[31px] cursor-pointer items-center gap-2 rounded-sm px-2 text-sm outline-none data-disabled:cursor-not-allowed data-disabled:opacity-60 data-highlighted:bg-accent-soft pointer-coarse:min-h-11',
                  isChosen && 'font-semibold',
                )}
              >
                {Icon && <Icon size={14} aria-hidden className="text-ink-3" />}
                <span className="flex-1">{words}</span>
                {refusal !== null && <span className="text-xs text-ink-3">{refusal}</span>}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
