import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** What the provider says of somebody. */
export interface HostAccount {
  email?: string;
  email_verified?: unknown;
  name?: string;
}

export const CLIENT = { id: 'loopline', secret: 'what the client and the provider know' };

/** A real provider on this machine, with accounts that the test names. */
export async function oidcHost(redirectUris: string[], options: { claimsInToken?: boolean } = {}) {
  const accounts = new Map<string, HostAccount>();
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: redirectUris }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: !options.claimsInToken,
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: async () => ({ sub, ...accounts.get(sub) }),
    }),
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['the cookies of the test'] },
  });
  server.on('request', (request, response) => void provider.callback()(request, response));
  return {
    issuer,
    accounts,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * What a person does at the provider: opens the page, says who they are, agrees. Gives where the browser is sent back to.
 * @param jar The browser's cookies at the provider.
 */
export async function walkThrough(
  start: string,
  subject: string,
  jar = new Map<string, string>(),
): Promise<URL> {
  const { origin } = new URL(start);
  let url = start;
  for (let step = 0; step < 15; step++) {
    let answer = await visit(url, jar);
    const location = answer.headers.get('location');
    if (location !== null) {
      const next = new URL(location, url);
      if (next.origin !== origin) return next;
      url = next.href;
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (!action || !prompt)
      throw new Error(`The provider shows something else: ${answer.status} ${page.slice(0, 300)}`);
    const form = new URLSearchParams({
      prompt,
      ...(prompt === 'login' && { login: subject, password: 'x' }),
    });
    answer = await visit(new URL(action, url).href, jar, form);
    url = new URL(answer.headers.get('location') ?? '', url).href;
  }
  throw new Error('The provider never sends back');
}

async function visit(url: string, jar: Map<string, string>, form?: URLSearchParams): Promise<Response> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(url, {
    redirect: 'manual',
    headers: { cookie },
    ...(form && { method: 'POST', body: form }),
  });
  for (const line of answer.headers.getSetCookie()) {
    const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/s) ?? [];
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
    else jar.set(name, value);
  }
  return answer;
}
