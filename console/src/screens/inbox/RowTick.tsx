import { clsx } from 'clsx';
import { Check } from 'lucide-react';

/** The place to choose a row with the pointer; with the keys it is X. The row itself tells that it is chosen. */
export function RowTick({ isSelected, onTick }: { isSelected: boolean; onTick: () => void }) {
  return (
    <span
      aria-hidden
      data-tick
      onClick={(event) => {
        event.stopPropagation();
        onTick();
      }}
      className={clsx(
        'absolute inset-0 grid place-items-center rounded-sm border',
        isSelected
          ? 'border-accent bg-accent text-panel'
          : 'border-line-2 bg-raised text-ink-3 opacity-0 group-hover/row:opacity-100 pointer-coarse:hidden',
      )}
    >
      <Check size={15} />
    </span>
  );
}
