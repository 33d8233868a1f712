import type { ReactNode } from 'react';
import type { MenuItem } from '../../../kit/Menu.tsx';
import type { FieldSpec } from './fieldSpec.ts';

/** A list of things of one kind that are looked at, made, changed and removed the same way: a section as data. */
export interface CollectionSpec<Item, Values extends object> {
  title: string;
  about?: ReactNode;
  /** The first part of the query's key, and of the keys of drafts. */
  key: string;
  load: (signal: AbortSignal) => Promise<readonly Item[]>;
  idOf: (item: Item) => string;
  nameOf: (item: Item) => string;
  /** Beside the name, in a row. */
  row: (item: Item) => ReactNode;
  /** What there is to say when there is none. */
  empty: ReactNode;
  /** Left out: who looks at it may not change it. */
  edit?: {
    /** On the button that makes one; null: none can be made here. */
    add: string | null;
    /** Null: a new one. */
    fields: (item: Item | null) => readonly FieldSpec<Values>[];
    valuesOf: (item: Item | null) => Values;
    unkept?: readonly (keyof Values)[];
    save: (values: Values, item: Item | null) => Promise<unknown>;
    /** Called with what `save` gave. True: the editor stays open, because there is something to see. */
    onSaved?: (result: unknown, item: Item | null) => boolean;
  };
  remove?: { act: string; about: (item: Item) => ReactNode; run: (item: Item) => Promise<unknown> };
  actions?: (item: Item) => readonly MenuItem[];
  /** Below the form of one. */
  more?: (item: Item) => ReactNode;
}
