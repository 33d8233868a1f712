import { useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { Button } from '../../../kit/Button.tsx';
import { IconButton } from '../../../kit/IconButton.tsx';
import { Cell } from './Cell.tsx';
import type { Option } from './fieldSpec.ts';

/** One input of a row. What it shows and takes is always a text. */
export interface Column {
  name: string;
  label: string;
  kind: 'text' | 'number' | 'choice' | 'area';
  options?: readonly Option[];
}

export type TextRow = Readonly<Record<string, string>>;

interface RowsFieldProps {
  legend: string;
  /** On the button that adds a row. */
  add: string;
  rows: readonly TextRow[];
  /** Which inputs a row has may depend on what is in it. */
  columns: (row: TextRow) => readonly Column[];
  blank: TextRow;
  problem: string | null;
  /** Rows are asked one after the other. */
  isOrdered?: boolean;
  onChange: (rows: TextRow[]) => void;
}

/** A list that is written row by row. */
export function RowsField(props: RowsFieldProps) {
  const { legend, add, rows, columns, blank, problem, isOrdered = false, onChange } = props;
  const { t } = useLingui();
  const move = (from: number, to: number) => {
    const row = rows[from];
    if (row) onChange(rows.toSpliced(from, 1).toSpliced(to, 0, row));
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {rows.map((row, index) => (
        <div key={index} className="flex flex-wrap items-center gap-1.5">
          {columns(row).map((column) => (
            <Cell
              key={column.name}
              column={column}
              place={`${legend} ${index + 1}`}
              value={row[column.name] ?? ''}
              onChange={(value) => onChange(rows.with(index, { ...row, [column.name]: value }))}
            />
          ))}
          {isOrdered && (
            <>
              <IconButton
                label={t`Move ${index + 1} up`}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                <ArrowUp size={13} aria-hidden />
              </IconButton>
              <IconButton
                label={t`Move ${index + 1} down`}
                disabled={index === rows.length - 1}
                onClick={() => move(index, index + 1)}
              >
                <ArrowDown size={13} aria-hidden />
              </IconButton>
            </>
          )}
          <IconButton
            label={t`Remove ${index + 1}: ${legend}`}
            onClick={() => onChange(rows.toSpliced(index, 1))}
          >
            <X size={13} aria-hidden />
          </IconButton>
        </div>
      ))}
      <div>
        <Button size="sm" onClick={() => onChange([...rows, blank])}>
          <Plus size={13} aria-hidden /> {add}
        </Button>
      </div>
      {problem !== null && <p className="text-xs text-hot">{problem}</p>}
    </fieldset>
  );
}
