import { useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { ChartLine, Download, Table2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { saveFile } from '../data/saveFile.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { csvOf, wordsOfCell, type Cell, type ChartTable } from './table.ts';

interface ChartCardProps {
  title: string;
  about?: ReactNode;
  /** What colours and shapes mean. */
  legend?: ReactNode;
  /** The same as rows. */
  table: ChartTable;
  /** Of the file, without its ending. */
  fileName: string;
  className?: string;
  children: ReactNode;
}

/** A chart in its frame, which shows the same as a table and gives it as a file. */
export function ChartCard({ title, about, legend, table, fileName, className, children }: ChartCardProps) {
  const { t } = useLingui();
  const [isTable, setTable] = useState(false);
  const save = () => saveFile(`${fileName}.csv`, new Blob([csvOf(table)], { type: 'text/csv' }));
  return (
    <section
      aria-label={title}
      className={clsx('flex min-w-0 flex-col rounded-md border bg-panel shadow-card', className)}
    >
      <header className="flex flex-wrap items-center gap-x-2.5 gap-y-1 px-3.5 pt-2 pb-1">
        <h2 className="text-base font-semibold">{title}</h2>
        {about !== undefined && <span className="text-sm text-ink-3">{about}</span>}
        <span className="ml-auto flex flex-wrap items-center gap-x-3 gap-y-1">
          {!isTable && legend}
          <span className="flex">
            <IconButton
              label={isTable ? t`View as chart` : t`View as table`}
              aria-pressed={isTable}
              onClick={() => setTable(!isTable)}
            >
              {isTable ? <ChartLine size={14} aria-hidden /> : <Table2 size={14} aria-hidden />}
            </IconButton>
            <IconButton label={t`Save as CSV`} onClick={save}>
              <Download size={14} aria-hidden />
            </IconButton>
          </span>
        </span>
      </header>
      <div className="min-h-0 flex-1 px-3.5 pb-3">
        {isTable ? <Rows title={title} table={table} /> : children}
      </div>
    </section>
  );
}

function Rows({ title, table: { columns, rows } }: { title: string; table: ChartTable }) {
  return (
    <div className="scroll max-h-96" tabIndex={0} role="group" aria-label={title}>
      <table className="w-full text-sm">
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th
                key={column}
                scope="col"
                className={clsx(
                  'cap border-b px-2 py-1',
                  isNumber(rows[0]?.[index]) ? 'text-right' : 'text-left',
                )}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place} className="border-b border-line/70 last:border-0">
              {row.map((cell, index) => (
                <td key={index} className={clsx('num px-2 py-1', isNumber(cell) && 'text-right')}>
                  {wordsOfCell(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isNumber(cell: Cell | undefined): boolean {
  if (cell === undefined || cell === null) return cell === null;
  return typeof cell === 'object' ? typeof cell.value !== 'string' : typeof cell === 'number';
}
