import { tinykeys } from 'tinykeys';
import { preferences } from '../data/preferences.ts';
import { commands, type Command } from './commands.ts';

/** The keys of a command as somebody set them, else its own; null: none. */
export function keysOf({ id, keys }: Command, changed = preferences.get().keys): string | null {
  const own = changed[id];
  return own === undefined ? (keys ?? null) : own;
}

/** Listens to the keyboard from now on; what is offered and which keys it has may change at any time. */
export function listenToKeys(): void {
  let stop = () => {};
  const bind = () => {
    stop();
    stop = tinykeys(window, bindings(), { ignore: () => false }); // what is typed is for us to tell
  };
  commands.follow(bind);
  preferences.follow(bind);
  bind();
}

/** Later ones win: a panel's key goes before the page's. */
function bindings(): Record<string, (event: KeyboardEvent) => void> {
  return Object.fromEntries(
    commands.get().flatMap((command) => {
      const keys = keysOf(command);
      return keys === null ? [] : [[keys, (event: KeyboardEvent) => press(command, event)]];
    }),
  );
}

function press(command: Command, event: KeyboardEvent): void {
  if (event.defaultPrevented || (isTyping(event) && !command.whileTyping)) return;
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
