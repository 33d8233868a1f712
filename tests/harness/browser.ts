export interface Answered {
  status: number;
  headers: Headers;
  /** The parsed body; null when there was none. */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into replies of every shape
  body: any;
}

export type Browser = ReturnType<typeof openBrowser>;

/** What a browser does with an API: it keeps cookies, and says which origin a request comes from. Over TLS or not. */
export function openBrowser(url: string, origin = url) {
  const cookies = new Map<string, string>();

  async function send(
    method: string,
    path: string,
    init: { body?: string; headers: Record<string, string> },
  ) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie !== '' && { cookie }), ...init.headers };
    const answer = await fetch(`${url}${path}`, {
      method,
      headers,
      ...(init.body !== undefined && { body: init.body }),
    });
    for (const line of answer.headers.getSetCookie()) keep(line);
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: text === '' ? null : JSON.parse(text),
    } as Answered;
  }

  function keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }

  return {
    cookies,
    send,
    /** As a page of the server itself does. */
    call: (method: string, path: string, body?: unknown) =>
      send(method, `/api/v1${path}`, {
        headers: { origin, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
  };
}
