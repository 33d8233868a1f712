import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { CONSOLE_FOLDER, openConsole, type Console } from '../../harness/openConsole.ts';
import { startProduct, type Product } from '../../harness/startProduct.ts';

let product: Product;
let desk: Console;
let evil: ReturnType<typeof createServer>;
let evilUrl: string;
before(async () => {
  product = await startProduct({ consoleFolder: CONSOLE_FOLDER });
  desk = await openConsole(product.served);
  evil = createServer((_request, reply) =>
    reply.setHeader('content-type', 'text/html').end('<h1>A shop</h1>'),
  );
  await new Promise<void>((listening) => void evil.listen(0, '127.0.0.1', listening));
  evilUrl = `http://localhost:${(evil.address() as AddressInfo).port}`; // it listens on TCP
});
after(async () => {
  await desk.close();
  evil.closeAllConnections();
  evil.close();
  await product.close();
});

/** Of a person who is signed in at the console, in the same browser, who opens another site. */
async function victimAtEvil() {
  const page = await desk.open({ id: 'vera', role: 'admin' }, '/live');
  await page.getByRole('link', { name: 'Inbox' }).waitFor();
  const visitor = await page.context().newPage();
  await visitor.goto(evilUrl);
  return { visitor, page };
}

test('another site cannot show the console inside itself', async () => {
  const { visitor } = await victimAtEvil();
  const [refused] = await Promise.all([
    visitor.waitForEvent('requestfailed'),
    visitor.evaluate(`(() => {
      const frame = document.createElement('iframe');
      frame.src = ${JSON.stringify(`${product.url}/live`)};
      document.body.append(frame);
    })()`),
  ]);
  assert.deepEqual(
    [refused.url(), refused.failure()?.errorText],
    [`${product.url}/live`, 'net::ERR_BLOCKED_BY_RESPONSE'],
  );
  await visitor.context().close();
});

test('another site reads nothing with the cookie of its visitor, and hears nothing', async () => {
  const { visitor } = await victimAtEvil();
  const read = await visitor.evaluate<Record<string, string>>(`(async () => {
    const url = ${JSON.stringify(product.url)};
    const tried = (path, options) => fetch(url + path, { credentials: 'include', ...options })
      .then(async (answer) => answer.type === 'opaque' ? 'opaque' : 'read ' + (await answer.text()).slice(0, 80))
      .catch(() => 'refused');
    const heard = new Promise((done) => {
      const stream = new EventSource(url + '/api/v1/stream', { withCredentials: true });
      stream.onopen = () => done('open');
      stream.onerror = () => done('refused');
    });
    return {
      me: await tried('/api/v1/access/me'),
      withoutCors: await tried('/api/v1/access/me', { mode: 'no-cors' }),
      page: await tried('/live'),
      stream: await heard,
    };
  })()`);
  assert.deepEqual(read, { me: 'refused', withoutCors: 'opaque', page: 'refused', stream: 'refused' });
  await visitor.context().close();
});

test('another site that opens the console has no hold of its window', async () => {
  const { visitor } = await victimAtEvil();
  const [opened] = await Promise.all([
    visitor.waitForEvent('popup'),
    visitor.evaluate(`(globalThis.opened = open(${JSON.stringify(`${product.url}/live`)}), null)`),
  ]);
  await opened.getByRole('link', { name: 'Inbox' }).waitFor();
  assert.equal(await opened.evaluate(`opener`), null);
  assert.equal(await visitor.evaluate(`globalThis.opened.closed`), true, 'it was cut off');
  await visitor.context().close();
});
