import { request } from 'undici';
import type { RawOptions } from './graph.ts';
import { signWebhook } from './signWebhook.ts';
import type { GraphState } from './state.ts';

/** Posts any bytes to the app's callback: broken, forged, oversized. Answers with the status of the receiver. */
export async function postRaw(state: GraphState, bytes: Uint8Array, options: RawOptions): Promise<number> {
  const callback = state.callbacks.find('app');
  if (callback === null) throw new Error('No callback is set for the app; set one before posting to it');
  const body = Buffer.from(bytes);
  const kind = options.signature ?? 'right';
  const secret = kind === 'right' ? state.settings.appSecret : `${state.settings.appSecret}!`;
  const signed = signWebhook(body, secret);
  const headers = kind === 'none' ? { 'Content-Type': 'application/json' } : signed;
  const type = options.contentType === undefined ? {} : { 'Content-Type': options.contentType };
  const answer = await request(callback.url, { method: 'POST', body, headers: { ...headers, ...type } });
  await answer.body.dump();
  return answer.statusCode;
}
