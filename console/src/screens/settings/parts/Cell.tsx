import { clsx } from 'clsx';
import { Select } from '../../../kit/Select.tsx';
import type { Column } from './RowsField.tsx';

interface CellProps {
  column: Column;
  /** Where it stands: read aloud before the column's label. */
  place: string;
  value: string;
  onChange: (value: string) => void;
}

const LOOK = 'rounded-sm border border-line-2 bg-raised px-2 text-sm pointer-coarse:min-h-11';

/** One input of a row. */
export function Cell({ column: { kind, label, options = [] }, place, value, onChange }: CellProps) {
  const name = `${place}: ${label}`;
  if (kind === 'choice')
    return <Select label={name} isLabelHidden value={value} options={options} onChoose={onChange} />;
  if (kind === 'area')
    return (
      <textarea
        aria-label={name}
        placeholder={label}
        rows={2}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className={clsx(LOOK, 'w-full py-1')}
      />
    );
  return (
    <input
      aria-label={name}
      placeholder={label}
      value={value}
      type={kind === 'number' ? 'number' : 'text'}
      step="any"
      onChange={({ target }) => onChange(target.value)}
      className={clsx(LOOK, 'h-7.5', kind === 'number' ? 'num w-24' : 'min-w-28 flex-1')}
    />
  );
}
