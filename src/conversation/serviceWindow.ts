import { HOUR_MS, MINUTE_MS } from '../base/clock.ts';

/**
 * How long after the contact's last message anything may be said freely; after that, only templates.
 * The provider counts 24 h by its own clock, so ours stops five minutes early.
 * Source: Send messages, WhatsApp Cloud API documentation, read 2026-11-21.
 */
export const SERVICE_WINDOW_MS = 24 * HOUR_MS - 5 * MINUTE_MS;

export function isServiceWindowOpen(lastInboundAt: Date | null, now: Date): boolean {
  return lastInboundAt !== null && now.getTime() - lastInboundAt.getTime() < SERVICE_WINDOW_MS;
}
