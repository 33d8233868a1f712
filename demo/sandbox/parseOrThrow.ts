import { z } from 'zod';

/** @throws Error with all that does not fit, in words. */
export function parseOrThrow<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Error(z.prettifyError(parsed.error));
}
