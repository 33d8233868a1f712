import { clsx } from 'clsx';
import { useId } from 'react';

interface AreaFieldProps {
  label: string;
  hint?: string;
  problem?: string | null;
  value: string;
  rows?: number;
  disabled?: boolean;
  onChange: (text: string) => void;
}

/** A labelled text of several lines. */
export function AreaField({
  label,
  hint,
  problem = null,
  rows = 4,
  value,
  disabled,
  onChange,
}: AreaFieldProps) {
  const id = useId();
  const note = problem ?? hint;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <textarea
        id={id}
        rows={rows}
        value={value}
        disabled={disabled}
        aria-invalid={problem !== null}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={({ target }) => onChange(target.value)}
        className={clsx(
          'w-full rounded-sm border bg-raised px-2 py-1.5 text-base disabled:opacity-60',
          problem === null ? 'border-line-2' : 'border-hot',
        )}
      />
      {note !== undefined && (
        <p id={`${id}-note`} className={clsx('text-xs', problem === null ? 'text-ink-3' : 'text-hot')}>
          {note}
        </p>
      )}
    </div>
  );
}
