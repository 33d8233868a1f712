import { z } from 'zod';
import { AppError } from '../base/errors.ts';

/** @throws AppError BODY_INVALID with all that does not fit: where it is and what was expected, not what it was. */
export function parseRequest<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({ at: path.join('.'), message }));
  throw new AppError('BODY_INVALID', `The request does not fit: ${z.prettifyError(parsed.error)}`, {
    issues,
  });
}
