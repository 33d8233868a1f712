import assert from 'node:assert/strict';
import { firstAdmin } from '../../src/access/firstAdmin.ts';
import type { Clock } from '../../src/base/clock.ts';
import { systemClock } from '../../src/base/clock.ts';
import type { WorkspaceId } from '../../src/base/id.ts';
import { openBrowser, type Browser } from './browser.ts';
import { startOffice, type Office, type OfficeOptions } from './startOffice.ts';

export const PASSWORD = 'ferry mint oboe 7';

export interface Staff {
  office: Office;
  url: string;
  workspaceId: WorkspaceId;
  /** The first administrator, signed in. */
  admin: Browser;
  /** A browser that nobody is signed in with. */
  stranger(): Browser;
  /** Invites somebody, who accepts; their browser. */
  hire(id: string, role: string): Promise<Browser>;
  /** Another browser of somebody who has a password. */
  signIn(id: string, password?: string): Promise<Browser>;
}

/** An office with an administrator who came in by the link of the first start. */
export async function startStaff(options: OfficeOptions = {}, origin?: string): Promise<Staff> {
  const office = await startOffice(options);
  const { url, workspaces, db } = office.product;
  const workspaceId = workspaces[0]?.id;
  assert.ok(url !== null && workspaceId !== undefined);
  const clock: Clock = options.clock ?? systemClock;
  const link = await firstAdmin(db, workspaceId, clock.now());
  assert.ok(link);
  const stranger = () => openBrowser(url, origin);
  const accept = async (token: string) => {
    const browser = stranger();
    const { status, body } = await browser.call('POST', '/access/accept', { token, password: PASSWORD });
    assert.equal(status, 200, JSON.stringify(body));
    return browser;
  };
  const admin = await accept(link.token);
  return {
    office,
    url,
    workspaceId,
    admin,
    stranger,
    hire: async (id, role) => {
      const wanted = { id, name: id, email: `${id}@example.test`, role };
      const { status, body } = await admin.call('POST', '/access/invitations', wanted);
      assert.equal(status, 201, JSON.stringify(body));
      return accept(body.token);
    },
    signIn: async (name, password = PASSWORD) => {
      const browser = stranger();
      const { status, body } = await browser.call('POST', '/access/signIn', { name, password });
      assert.equal(status, 200, JSON.stringify(body));
      return browser;
    },
  };
}
