import { clsx } from 'clsx';
import { useId, type ComponentProps, type ReactNode } from 'react';

interface SelectProps extends Omit<ComponentProps<'select'>, 'onChange'> {
  label: ReactNode;
  /** The label is read aloud only. */
  isLabelHidden?: boolean;
  options: readonly { value: string; words: string }[];
  onChoose: (value: string) => void;
}

/** The browser's own: it works with every keyboard, reader and phone. */
export function Select({ label, isLabelHidden, options, onChoose, className, ...props }: SelectProps) {
  const id = useId();
  return (
    <div className={clsx('grid gap-1', className)}>
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'text-sm font-medium'}>
        {label}
      </label>
      <select
        {...props}
        id={id}
        onChange={(event) => onChoose(event.target.value)}
        className="h-7.5 rounded-sm border border-line-2 bg-raised px-1.5 text-sm pointer-coarse:h-11"
      >
        {options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
