import { randomBytes, randomInt } from 'node:crypto';
import { request } from 'undici';
import type { CallbackLevel } from './graph.ts';
import type { GraphState } from './state.ts';

/**
 * Keeps a callback after the receiver echoed the challenge; false when it did not. Source: Webhooks, WhatsApp Cloud API, Meta for Developers, read 2026-11.
 */
export async function setCallback(
  state: GraphState,
  callback: { url: string; verifyToken: string },
  level: CallbackLevel = {},
): Promise<boolean> {
  if (!(await echoes(callback))) return false;
  state.callbacks.put({ id: levelId(level), ...callback });
  return true;
}

/** The id a callback is kept under: a number's wins over an account's, which wins over the app's. */
export function levelId(level: CallbackLevel): string {
  if (level.phoneNumberId !== undefined) return `number:${level.phoneNumberId}`;
  return level.wabaId === undefined ? 'app' : `waba:${level.wabaId}`;
}

async function echoes(callback: { url: string; verifyToken: string }): Promise<boolean> {
  const challenge = String(randomInt(1_000_000_000, 2_000_000_000)) + randomBytes(2).readUInt16BE(0);
  const url = new URL(callback.url);
  url.searchParams.set('hub.mode', 'subscribe');
  url.searchParams.set('hub.challenge', challenge);
  url.searchParams.set('hub.verify_token', callback.verifyToken);
  try {
    const answer = await request(url, { headersTimeout: 10_000, bodyTimeout: 10_000 });
    return (await answer.body.text()) === challenge && answer.statusCode === 200;
  } catch {
    return false;
  }
}
