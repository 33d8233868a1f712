import { Menu as Base } from '@base-ui/react/menu';
import { clsx } from 'clsx';
import type { RefObject } from 'react';
import type { MenuItem } from './Menu.tsx';

interface MenuPopupProps {
  anchor: RefObject<HTMLElement | null>;
  items: readonly MenuItem[];
  onClose: () => void;
}

/** What a menu opens. The focus goes into it, and back to the button. */
export default function MenuPopup({ anchor, items, onClose }: MenuPopupProps) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      {/* Inside the landmark that its button is in. */}
      <Base.Portal container={anchor.current?.closest<HTMLElement>('main, nav')}>
        <Base.Positioner anchor={anchor} sideOffset={4} align="start" className="z-50">
          <Base.Popup
            finalFocus={anchor}
            className="scroll max-h-[60vh] min-w-44 rounded-md bg-raised p-1 shadow-pop outline-none"
          >
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
