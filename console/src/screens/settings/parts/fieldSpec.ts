import type { ReactNode } from 'react';

export interface Option {
  value: string;
  words: string;
}

/** What stands in one line of input. */
export type LineKind = 'text' | 'secret' | 'number' | 'minutes' | 'words' | 'date';

interface Common<Values> {
  name: keyof Values & string;
  label: string;
  hint?: string;
  /** It cannot be changed any more. */
  isFixed?: boolean;
}

/** One field of a form, as data. `minutes` holds ms; `words` and `lines` hold a list. */
export type FieldSpec<Values> = Common<Values> &
  (
    | { kind: LineKind }
    | { kind: 'area' | 'lines' | 'switch' }
    | { kind: 'choice' | 'many'; options: readonly Option[] }
    | {
        kind: 'custom';
        show: (value: unknown, onChange: (value: unknown) => void, problem: string | null) => ReactNode;
      }
  );
