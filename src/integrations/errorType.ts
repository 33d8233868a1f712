import { z } from 'zod';

const body = z.object({ error: z.object({ type: z.string() }) });

/** The `error.type` of a body, where many REST APIs put the code of a refusal; null when there is none. */
export function errorType(answer: unknown): string | null {
  return body.safeParse(answer).data?.error.type ?? null;
}
