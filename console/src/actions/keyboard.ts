import { tinykeys } from 'tinykeys';
import { preferences } from '../data/preferences.ts';
import { commands, type Command } from './commands.ts';

/** The keys of a command as somebody set them, else its own; null: none. */
export function keysOf({ id, keys }: Command, changed = preferences.get().keys): string | null {
  const own = changed[id];
  return own === undefined ? (keys ?? null) : own;
}

/** As long as the second key of a sequence may take: the library's own measure. */
const SEQUENCE_MS = 1_000;

/** Listens to the keyboard from now on; what is offered and which keys it has may change at any time. */
export function listenToKeys(): void {
  let stop = () => {};
  let begunAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const bind = () => {
    stop();
    stop = tinykeys(window, bindings(), { ignore: () => false }); // what is typed is for us to tell
  };
  // Binding anew forgets the first key of a sequence that somebody is in the middle of.
  const bindLater = () => {
    clearTimeout(timer);
    const left = begunAt + SEQUENCE_MS - performance.now();
    if (left <= 0) bind();
    else timer = setTimeout(bind, left);
  };
  addEventListener('keydown', ({ key }) => {
    if (firstKeys().has(key)) begunAt = performance.now();
  });
  commands.follow(bindLater);
  preferences.follow(bindLater);
  bind();
}

/** Of what takes two keys, the first. */
function firstKeys(): Set<string | undefined> {
  return new Set(commands.get().map(firstOfSeveral));
}

function firstOfSeveral(command: Command): string | undefined {
  const [first, second] = keysOf(command)?.split(' ') ?? [];
  return second === undefined ? undefined : first;
}

/** Later ones win: a panel's key goes before the page's. */
function bindings(): Record<string, (event: KeyboardEvent) => void> {
  return Object.fromEntries(
    commands.get().flatMap((command) => {
      const keys = keysOf(command);
      return keys === null ? [] : [[keys, (event: KeyboardEvent) => press(command.id, event)]];
    }),
  );
}

/** The command as it is offered now: it may have changed since its key was bound. */
function press(id: string, event: KeyboardEvent): void {
  const command = commands.get().findLast((each) => each.id === id);
  if (!command || event.defaultPrevented || (isTyping(event) && !command.whileTyping)) return;
  if (command.refusal != null) return;
  event.preventDefault();
  command.run();
}

/** Fields in which nobody writes. */
const WITHOUT_WORDS = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color']);

/** True: the key belongs to a field, an input method or a character that AltGr or a dead key makes. */
export function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (event.isComposing || event.key === 'Dead' || event.getModifierState('AltGraph')) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !WITHOUT_WORDS.has(target.type);
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}
