import type { Capabilities } from '../degrade.ts';

/**
 * What the provider takes; anything longer is refused, not cut. How it counts characters is not documented, so ours
 * are UTF-16 units, of which there are never fewer.
 * Source: Messages and Interactive messages, WhatsApp Cloud API, Meta for Developers, read 2026-11.
 */
export const LIMITS = {
  text: 4_096,
  caption: 1_024,
  fileName: 240,
  documentBytes: 100 * 1024 * 1024,
  listLabel: 20,
  optionId: 200,
};

export const CAPABILITIES: Capabilities = {
  buttons: 3,
  buttonTitle: 20,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  text: LIMITS.text,
  /** Of buttons. A list may hold more; one limit for both keeps the forms exchangeable. */
  choicesText: 1_024,
  caption: LIMITS.caption,
};
