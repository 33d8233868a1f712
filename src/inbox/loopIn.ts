import type { StateValue } from 'xstate';
import type { InboxRow } from '../api/inbox.ts';
import { stateName } from '../flow/stateName.ts';
import { wayOf, type WayStep } from '../flow/wayOf.ts';
import type { TurnBook } from '../turn/turnBook.ts';

type Loop = NonNullable<InboxRow['loop']>;
type RingStep = Loop['ring'][number];

/** A matter as it is stored. */
export interface StoredLoop extends Omit<Loop, 'title' | 'state' | 'ring' | 'deadlineAt'> {
  version: number;
  value: StateValue;
  deadlineAt: string;
}

/** @param language Of who reads what the kind of matter is called. */
export function loopIn(book: TurnBook, stored: StoredLoop, language: string) {
  const { version: _, value, deadlineAt, ...loop } = stored;
  const state = stateName(value);
  return {
    ...loop,
    state,
    title: titleOf(book, loop.flow, language),
    deadlineAt: new Date(deadlineAt),
    ring: ringOf(book, stored, state),
  };
}

/** Of a flow or a state that this blueprint does not know, the one step that it rests in. */
function ringOf(book: TurnBook, { flow, version, waitsFor }: StoredLoop, state: string): RingStep[] {
  const pinned = book.pinned(flow, version);
  const way = pinned && wayOf(pinned, state);
  if (!way) return [NOW[waitsFor]];
  return [...way.behind.map(() => 'done' as const), NOW[waitsFor], ...way.ahead.map(() => 'ahead' as const)];
}

const NOW: { readonly [waitsFor in WayStep['waitsFor']]: RingStep } = {
  person: 'person',
  system: 'assistant',
  time: 'waiting',
  customer: 'waiting',
};

function titleOf(book: TurnBook, flow: string, language: string): string {
  const key = `flow.${flow}`;
  if (book.hasText(key)) return book.text(language, key, {});
  const words = flow.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
