import { createHash } from 'node:crypto';
import { request } from 'undici';
import type { MediaResult } from '../channel.ts';
import { idOf, numberOf, objectOf, textOf } from '../wire.ts';
import { answerFailure } from './answerFailure.ts';
import { USER_AGENT, type GraphAccess, type GraphApi } from './graphApi.ts';
import { LIMITS } from './limits.ts';
import { readLimited, TooLarge } from './readLimited.ts';

export interface MediaAccess extends GraphAccess {
  api: GraphApi;
}

/** Where the provider keeps files; the token goes to these and to the Graph API itself, and nowhere else. */
const MEDIA_HOSTS = /^([a-z0-9-]+\.)+(fbsbx\.com|fbcdn\.net)$/;
const MEDIA_ID = /^[\w-]{1,64}$/;
const REDIRECTS = 3;
type Located = { url: string; mediaType: string; sha256: string | null; bytes: number | null };
type Download = MediaResult | { kind: 'expired' };

/**
 * Fetches a file that a contact sent. Ids live for 7 days; the address behind one only for 5 minutes, so when it has
 * expired it is asked for once more.
 */
export async function fetchMedia(
  access: MediaAccess,
  wanted: { account: string; mediaId: string },
  signal: AbortSignal,
): Promise<MediaResult> {
  if (!MEDIA_ID.test(wanted.mediaId)) return { kind: 'gone', reason: 'not an id of a file' };
  for (let attempt = 1; ; attempt += 1) {
    const located = await locate(access, wanted, signal);
    if ('kind' in located) return located;
    const download = await downloadFrom(access, located, signal);
    if (download.kind !== 'expired') return download;
    if (attempt === 2) return { kind: 'gone', reason: 'the address of the file expired twice' };
  }
}

async function locate(
  { api }: MediaAccess,
  { account, mediaId }: { account: string; mediaId: string },
  signal: AbortSignal,
): Promise<Located | MediaResult> {
  const query = { phone_number_id: account };
  const answer = await api({ method: 'GET', path: mediaId, query, signal });
  if (answer.kind !== 'answer') return { kind: 'later', reason: answer.code };
  const fields = objectOf(answer.body);
  const url = textOf(fields?.url);
  if (answer.status === 200 && url !== null) {
    const mediaType = textOf(fields?.mime_type)?.split(';')[0]?.trim() ?? 'application/octet-stream';
    return { url, mediaType, sha256: idOf(fields?.sha256), bytes: numberOf(fields?.file_size) };
  }
  const failure = answerFailure(answer);
  const isGone = failure?.code === '100' || failure?.code === '100/33' || failure?.remedy === 'fix';
  return { kind: isGone ? 'gone' : 'later', reason: failure?.code ?? `HTTP ${answer.status}` };
}

async function downloadFrom(access: MediaAccess, located: Located, signal: AbortSignal): Promise<Download> {
  if (located.bytes !== null && located.bytes > LIMITS.documentBytes)
    return { kind: 'gone', reason: 'too large' };
  let url = located.url;
  for (let redirects = 0; redirects <= REDIRECTS; redirects += 1) {
    if (!isAllowed(url, access.graphUrl)) return { kind: 'gone', reason: 'the file lies on a foreign host' };
    const answer = await get(access, url, signal);
    if ('kind' in answer) return answer;
    if ('bytes' in answer) return checked(answer.bytes, located);
    url = answer.location;
  }
  return { kind: 'gone', reason: 'too many redirects' };
}

/** Checked for each address, redirects too: a token sent to a foreign host is stolen. */
function isAllowed(url: string, graphUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin } = new URL(url);
  return origin === new URL(graphUrl).origin || (protocol === 'https:' && MEDIA_HOSTS.test(hostname));
}

async function get(
  { accessToken, dispatcher }: MediaAccess,
  url: string,
  signal: AbortSignal,
): Promise<{ bytes: Buffer } | { location: string } | Download> {
  try {
    const headers = { authorization: `Bearer ${accessToken()}`, 'user-agent': USER_AGENT };
    const { statusCode, headers: told, body } = await request(url, { headers, signal, dispatcher });
    if (statusCode === 200) return { bytes: await readLimited(body, LIMITS.documentBytes) };
    await body.dump();
    if (statusCode === 404 || statusCode === 410) return { kind: 'expired' };
    const location = statusCode >= 300 && statusCode < 400 ? told.location : undefined;
    if (typeof location === 'string' && URL.canParse(location, url))
      return { location: new URL(location, url).href };
    return { kind: 'later', reason: `HTTP ${statusCode}` };
  } catch (error) {
    return error instanceof TooLarge
      ? { kind: 'gone', reason: 'too large' }
      : { kind: 'later', reason: 'no answer' };
  }
}

/** The hash comes in hex from the API; the one in a webhook is the same in base64. */
function checked(bytes: Buffer, { mediaType, sha256 }: Located): MediaResult {
  const hash = createHash('sha256').update(bytes).digest();
  const isWhole =
    sha256 === null || sha256.toLowerCase() === hash.toString('hex') || sha256 === hash.toString('base64');
  return isWhole
    ? { kind: 'done', bytes, mediaType }
    : { kind: 'later', reason: 'the file does not match its hash' };
}
