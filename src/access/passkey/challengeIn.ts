import { z } from 'zod';

const ClientData = z.object({ challenge: z.string().min(16).max(200) });

/** The question that a browser says it answers, out of its client data; an empty text when it says none. */
export function challengeIn(clientDataJson: string): string {
  try {
    const parsed = ClientData.safeParse(JSON.parse(Buffer.from(clientDataJson, 'base64url').toString()));
    return parsed.success ? parsed.data.challenge : '';
  } catch {
    return '';
  }
}
