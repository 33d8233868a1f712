import { z } from 'zod';

/** How a row was made hard, or what it is: what each tag means stands in the README beside this file. */
export const EVALUATION_TAGS = [
  'typo',
  'slang',
  'voice',
  'mixed',
  'outOfScope',
  'twoIntents',
  'emoji',
  'context',
  'aside',
  'correction',
  'short',
  'long',
] as const;

export const EVALUATION_LANGUAGES = ['en', 'pt-BR', 'es'] as const;

/** A photo cannot be typed, so no row waits for one. */
const kinds = z.enum([
  'orderNumber',
  'words',
  'email',
  'phone',
  'quantity',
  'date',
  'money',
  'taxId',
  'address',
]);
/** `title` as the contact saw it, in the language of the row. */
const options = z
  .array(z.strictObject({ id: z.string().min(1), title: z.string().min(1) }))
  .min(2)
  .max(10);

const expectation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('yesNo') }),
  z.strictObject({ kind: z.literal('choice'), options }),
  z.strictObject({ kind: z.literal('slot'), slot: z.string().min(1), as: kinds }),
]);

const correctable = z.union([
  z.strictObject({ slot: z.string().min(1), as: kinds }),
  z.strictObject({ slot: z.string().min(1), options }),
]);

/** The words of the closed grammar that need an open question, or the name of an intent. */
const meaning = z
  .string()
  .regex(/^(?:choose:\S+|answer:\w+(?:=.+)?|correct:\w+=.+|[a-z][A-Za-z]*)$/, 'is no meaning');

/** One text of a customer, what the assistant had asked before, and what was meant. */
export const evaluationRowSchema = z
  .strictObject({
    text: z.string().min(1).max(1_000),
    language: z.enum(EVALUATION_LANGUAGES),
    /** In the traffic: its rows stand together, in the order they were sent. */
    conversation: z
      .string()
      .regex(/^[a-z]{2,5}-\d{3}$/)
      .optional(),
    /** Absent: no loop waits. */
    expects: expectation.optional(),
    /** The earlier answers that may still be changed. */
    corrects: z.array(correctable).min(1).optional(),
    /** In the order of the words. */
    means: z.array(meaning).min(1).max(2),
    tags: z.array(z.enum(EVALUATION_TAGS)),
  })
  .superRefine((row, context) => {
    for (const means of row.means) {
      const problem = problemOf(means, row);
      if (problem !== null) context.addIssue({ code: 'custom', path: ['means'], message: problem });
    }
  });

export type EvaluationRow = z.infer<typeof evaluationRowSchema>;

interface Waiting {
  expects?: z.infer<typeof expectation> | undefined;
  corrects?: z.infer<typeof correctable>[] | undefined;
}

function problemOf(means: string, { expects, corrects }: Waiting): string | null {
  const [verb = '', rest = ''] = split(means, ':');
  const [slot = '', value = ''] = split(rest, '=');
  switch (verb) {
    case 'affirm':
    case 'deny':
      return expects?.kind === 'yesNo' ? null : `'${verb}' needs an open question of the kind yesNo`;
    case 'choose':
      return isOption(expects?.kind === 'choice' ? expects.options : [], rest)
        ? null
        : `'${rest}' is none of the options`;
    case 'answer':
      return expects?.kind === 'slot' && expects.slot === slot ? null : `'${slot}' is not what is waited for`;
    case 'correct':
      return (corrects ?? []).some((each) => each.slot === slot && fits(each, value))
        ? null
        : `'${rest}' is not among what may be corrected`;
    default:
      return null;
  }
}

function split(text: string, by: string): string[] {
  const at = text.indexOf(by);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function fits(correct: z.infer<typeof correctable>, value: string): boolean {
  return 'as' in correct || isOption(correct.options, value);
}

function isOption(offered: readonly { id: string }[], id: string): boolean {
  return offered.some((option) => option.id === id);
}
