import { clsx } from 'clsx';
import { useId, type ComponentProps, type ReactNode } from 'react';

interface FieldProps extends ComponentProps<'input'> {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with it; null or left out: nothing. */
  problem?: string | null;
}

const INPUT =
  'h-7.5 w-full rounded-sm border bg-raised px-2 text-base outline-offset-0 pointer-coarse:h-11 disabled:opacity-60';

/** A labelled line of input. What is wrong with it is said below it, and aloud. */
export function Field({ label, hint, problem = null, className, ...props }: FieldProps) {
  const id = useId();
  const note = problem ?? hint;
  return (
    <div className={clsx('grid gap-1', className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input
        {...props}
        id={id}
        aria-invalid={problem !== null}
        aria-describedby={note == null ? undefined : `${id}-note`}
        className={clsx(INPUT, problem === null ? 'border-line-2' : 'border-hot')}
      />
      {note != null && (
        <p id={`${id}-note`} className={clsx('text-xs', problem === null ? 'text-ink-3' : 'text-hot')}>
          {note}
        </p>
      )}
    </div>
  );
}
