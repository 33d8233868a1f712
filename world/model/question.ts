/** What was asked, whatever the wire format. */
export type Question = {
  path: string;
  model: string;
  system: string;
  prompt: string;
  schema: unknown;
};

/** One line of the lists in a prompt. */
export type OfferedLine = { handle: string; about: string };

/** The commands that a prompt offers: lines such as `c3: start "refund", as in "I want my money back"`. */
export function offeredIn({ system, prompt }: Question): OfferedLine[] {
  return [...`${system}\n${prompt}`.matchAll(/^(c\d+): (.+)$/gm)].map(([, handle = '', about = '']) => ({
    handle,
    about,
  }));
}

/** The newest words of the contact: the last line of theirs. */
export function newestIn({ prompt }: Question): string {
  return [...prompt.matchAll(/^contact: (.*)$/gm)].at(-1)?.[1] ?? '';
}

/** Whether words are asked for rather than commands. */
export function isDraft({ schema }: Question): boolean {
  return !JSON.stringify(schema ?? null).includes('"commands"');
}

export const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
