import { toast } from '../../../data/toasts.ts';

/** Puts it where one pastes from, and says so. */
export async function copyProtocol(protocolNumber: string, words: string): Promise<void> {
  await navigator.clipboard.writeText(protocolNumber);
  toast(`${words}: ${protocolNumber}`);
}
