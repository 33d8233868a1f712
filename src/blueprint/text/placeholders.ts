/** A placeholder, or an escaped brace. */
const PLACEHOLDER = /\{\{|\{([a-zA-Z][a-zA-Z0-9]*)\}/g;

/** The names in braces, each once, in order of appearance. */
export function placeholdersOf(text: string): string[] {
  const names = [...text.matchAll(PLACEHOLDER)].flatMap(([, name]) => (name === undefined ? [] : [name]));
  return [...new Set(names)];
}

/** Puts a value in place of each placeholder, in one pass: braces in a value stay what they are. */
export function fillPlaceholders(text: string, valueOf: (name: string) => string): string {
  return text.replace(PLACEHOLDER, (_, name: string | undefined) =>
    name === undefined ? '{' : valueOf(name),
  );
}
