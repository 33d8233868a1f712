import { clsx } from 'clsx';
import { useId } from 'react';

interface ChoiceProps<Value extends string> {
  /** Read aloud. */
  name: string;
  value: Value;
  options: readonly { value: Value; words: string }[];
  onChoose: (value: Value) => void;
}

/** One of a few, all in sight. */
export function Choice<Value extends string>({ name, value, options, onChoose }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">{name}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={clsx(
            'flex min-h-8 cursor-pointer items-center gap-2 rounded-sm border px-3 text-sm has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:min-h-11',
            option.value === value ? 'border-accent bg-accent-soft font-semibold' : 'border-line-2 bg-raised',
          )}
        >
          <input
            type="radio"
            name={id}
            className="accent-accent"
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          {option.words}
        </label>
      ))}
    </fieldset>
  );
}
