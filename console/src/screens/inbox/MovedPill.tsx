import { Plural } from '@lingui/react/macro';
import { ArrowUpDown } from 'lucide-react';

/** The order stands still for a moment: how many rows would stand elsewhere by now. */
export function MovedPill({ moved, onShow }: { moved: number; onShow: () => void }) {
  return (
    <div
      aria-live="polite"
      className="pointer-events-none absolute inset-x-0 top-[76px] z-10 grid justify-items-center"
    >
      {moved > 0 && (
        <button
          type="button"
          onClick={onShow}
          className="pointer-events-auto flex h-6 items-center gap-1 rounded-full bg-ink px-2.5 text-xs font-medium text-panel shadow-pop pointer-coarse:h-11"
        >
          <ArrowUpDown size={12} aria-hidden />
          <Plural value={moved} one="# moved" other="# moved" />
        </button>
      )}
    </div>
  );
}
