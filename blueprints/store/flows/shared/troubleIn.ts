import { z } from 'zod';

const refused = z.object({ code: z.string() });
const failed = z.object({ failure: z.object({ reason: z.string() }) });

/** Why an act did not happen, as the provider or the outbox names it; null when neither says. */
export function troubleIn(heard: object): string | null {
  const code = refused.safeParse(heard).data?.code;
  return code ?? failed.safeParse(heard).data?.failure.reason ?? null;
}
