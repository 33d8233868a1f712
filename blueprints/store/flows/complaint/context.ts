import { z } from 'zod';
import type { FlowInput } from 'loopline/flow';
import { matterFields, openingMatter } from '../shared/matter.ts';

export const contextSchema = z.object({
  ...matterFields,
  /** What they complain of, in their words; null while they only said that they do. */
  complaint: z.string().nullable(),
  /** Whether they are content with what was done. */
  content: z.boolean().nullable(),
});

export type ComplaintContext = z.infer<typeof contextSchema>;

/** Shorter than this somebody only says that they complain, and not yet of what. */
const TELLING_LETTERS = 40;

export function openingContext(input: FlowInput): ComplaintContext {
  const { words } = input.slots;
  const told = typeof words === 'string' && words.length >= TELLING_LETTERS ? words : null;
  return { ...openingMatter(input), complaint: told, content: null };
}
