import { HOUR_MS } from '../clock.ts';
import type { Thread } from './documents.ts';

/** Free text is allowed for 24 h after the last message of the user to this number. Source: Send messages, WhatsApp Cloud API, Meta for Developers, read 2026-11. */
export const SERVICE_WINDOW_MS = 24 * HOUR_MS;
/** What follows from an advertisement is free for 72 h, if it is answered within 24 h. */
export const FREE_ENTRY_MS = 72 * HOUR_MS;

export function isWindowOpen(thread: Thread, now: Date): boolean {
  return thread.lastInboundAtMs !== null && now.getTime() - thread.lastInboundAtMs < SERVICE_WINDOW_MS;
}

export function isFreeEntry(thread: Thread, now: Date): boolean {
  return thread.freeEntryUntilMs !== null && now.getTime() < thread.freeEntryUntilMs;
}
