import { clsx } from 'clsx';
import type { Option } from './fieldSpec.ts';

interface ManyFieldProps {
  label: string;
  hint?: string;
  problem: string | null;
  options: readonly Option[];
  value: readonly string[];
  disabled?: boolean;
  onChange: (value: string[]) => void;
}

/** Some of a list. */
export function ManyField({ label, hint, problem, options, value, disabled, onChange }: ManyFieldProps) {
  const toggle = (one: string, isOn: boolean) =>
    onChange(
      options.map((option) => option.value).filter((each) => (each === one ? isOn : value.includes(each))),
    );
  const note = problem ?? hint;
  return (
    <fieldset className="grid gap-1" disabled={disabled}>
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-6 items-center gap-1.5 text-sm pointer-coarse:min-h-11"
          >
            <input
              type="checkbox"
              className="accent-accent"
              checked={value.includes(option.value)}
              onChange={({ target }) => toggle(option.value, target.checked)}
            />
            {option.words}
          </label>
        ))}
      </div>
      {note !== undefined && note !== null && (
        <p className={clsx('text-xs', problem === null ? 'text-ink-3' : 'text-hot')}>{note}</p>
      )}
    </fieldset>
  );
}
