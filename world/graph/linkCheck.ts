import { request } from 'undici';

/**
 * Whether Meta could not fetch this link. Only links to this machine are really fetched; others are taken as good,
 * because the double never leaves the machine.
 */
export async function isLinkDead(link: string | undefined): Promise<boolean> {
  if (link === undefined || !isLoopback(link)) return false;
  try {
    const answer = await request(link, { headersTimeout: 5_000, bodyTimeout: 5_000 });
    await answer.body.dump();
    return answer.statusCode !== 200;
  } catch {
    return true;
  }
}

function isLoopback(link: string): boolean {
  return URL.canParse(link) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(link).hostname);
}
