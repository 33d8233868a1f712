/** Calls of Medusa's API as the tests make them, behind the connector's back. */
export type MedusaCall = (method: string, path: string, body?: object) => Promise<Answer>;
/** What Medusa answered; a test that reads what is not there fails by itself. */
// oxlint-disable-next-line typescript/no-explicit-any -- answers of a system that is tried, read as they are
export type Answer = Record<string, any>;

export function callsTo(baseUrl: string, headers: Record<string, string>): MedusaCall {
  return async (method, path, body) => {
    const answer = await fetch(`${baseUrl}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const read = (await answer.json()) as Answer;
    if (!answer.ok)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(read).slice(0, 400)}`);
    return read;
  };
}

/** By a secret key, which is how the connector calls, too. */
export const keyHeaders = (secretKey: string) => ({
  authorization: `Basic ${Buffer.from(`${secretKey}:`).toString('base64')}`,
});

export async function signIn(
  baseUrl: string,
  { email, password }: { email: string; password: string },
): Promise<MedusaCall> {
  const answer = await callsTo(baseUrl, {})('POST', '/auth/user/emailpass', { email, password });
  return callsTo(baseUrl, { authorization: `Bearer ${answer['token']}` });
}
