import { z } from 'zod';

const slots = z.record(z.string(), z.json());
const loop = z.string().nullable();

/** What is said for company. `ability`: what can you do? */
export const SMALL_TALK = [
  'greeting',
  'thanks',
  'goodbye',
  'howAreYou',
  'whoAreYou',
  'ability',
  'praise',
] as const;

/**
 * The closed grammar: all that a contact's words may come to. Every stage of understanding answers in it,
 * and none of them runs business logic or writes to the contact. Texts in it are the contact's own: untrusted.
 */
export const commandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start'), flow: z.string(), slots }),
  z.strictObject({ kind: z.literal('answer'), slots }),
  z.strictObject({ kind: z.literal('correct'), slots }),
  z.strictObject({ kind: z.literal('choose'), option: z.string() }),
  z.strictObject({ kind: z.literal('affirm') }),
  z.strictObject({ kind: z.literal('deny') }),
  /** `loop`: which matter; null when the words do not say. */
  z.strictObject({ kind: z.literal('cancel'), loop }),
  z.strictObject({ kind: z.literal('resume'), loop }),
  /** `topic`: the intent that the question is an example of; null when it is none that is known. */
  z.strictObject({ kind: z.literal('ask'), question: z.string(), topic: z.string().nullable() }),
  z.strictObject({ kind: z.literal('smallTalk'), talk: z.enum(SMALL_TALK) }),
  z.strictObject({ kind: z.literal('wantHuman'), reason: z.string().nullable() }),
  /** 1 displeased, 2 angry, 3 threatens with the law or the press. */
  z.strictObject({ kind: z.literal('complain'), level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
  /** The last question is wanted again. */
  z.strictObject({ kind: z.literal('repeat') }),
  z.strictObject({ kind: z.literal('optOut') }),
  z.strictObject({ kind: z.literal('outOfScope') }),
  /** One of these intents was meant; the contact is asked which. */
  z.strictObject({ kind: z.literal('clarify'), candidates: z.array(z.string()) }),
]);

export type Command = z.infer<typeof commandSchema>;
