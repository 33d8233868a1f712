import {
  cloneElement,
  lazy,
  Suspense,
  useRef,
  useState,
  type ComponentProps,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import type { LucideIcon } from 'lucide-react';
import { fetched } from '../data/fetched.ts';
import { fetchAhead } from './fetchAhead.ts';

/** What opens is fetched when somebody is about to open it: no screen pays for it at its first look. */
const load = () => import('./MenuPopup.tsx');
const MenuPopup = lazy(() => fetched(load));

export interface MenuItem {
  words: string;
  icon?: LucideIcon;
  /** Why it cannot be done now. */
  refusal?: string | null;
  isChosen?: boolean;
  run: () => void;
}

/** `trigger`: the button that opens it. */
export function Menu({
  trigger,
  items,
}: {
  trigger: ReactElement<ComponentProps<'button'>>;
  items: readonly MenuItem[];
}) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const openByArrow = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      {cloneElement(trigger, {
        ref: button,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        onClick: () => setOpen(true),
        onKeyDown: openByArrow,
        onPointerEnter: () => fetchAhead(load),
        onFocus: () => fetchAhead(load),
      })}
      {isOpen && (
        <Suspense fallback={null}>
          <MenuPopup anchor={button} items={items} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
