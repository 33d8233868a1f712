import type { Locator, Page } from 'playwright-core';
import type { Role } from '../../../src/api/permission.ts';
import type { Lively } from '../../harness/livelyProduct.ts';

/** One thing that a person may see: a screen, or a state of it that looks different. */
export interface Seen {
  /** As in the names of its pictures: 'inboxNote'. */
  name: string;
  path: (lively: Lively) => string;
  /** What must be there before anybody looks; it is loaded then. */
  shows: (page: Page) => Locator;
  /** What leads there from the path. */
  steps?: (page: Page) => Promise<void>;
  /** Default: a manager, who sees all. */
  role?: Role;
  /** True: it is made for a wide window, and says so on a phone. */
  needsRoom?: boolean;
  /** True: nobody is signed in. */
  isPublic?: boolean;
}

/** In every language. */
const title = (page: Page) => page.getByRole('heading', { level: 1 });

const main = (page: Page) => page.getByRole('main');

/** Every screen and every important state. A screen that is not here is neither looked at by axe nor pictured. */
export const SCREENS: readonly Seen[] = [
  { name: 'inbox', path: () => '/inbox', shows: main },
  { name: 'inboxHeld', path: ({ conversations }) => `/inbox/${conversations.held}`, shows: main },
  { name: 'inboxAssisted', path: ({ conversations }) => `/inbox/${conversations.assisted}`, shows: main },
  { name: 'inboxApproval', path: ({ conversations }) => `/inbox/${conversations.approval}`, shows: main },
  { name: 'inboxClosed', path: ({ conversations }) => `/inbox/${conversations.closed}`, shows: main },
  { name: 'customer', path: ({ contactId }) => `/customers/${contactId}`, shows: title },
  { name: 'live', path: () => '/live', shows: title },
  { name: 'metrics', path: () => '/metrics', shows: title },
  { name: 'flows', path: () => '/studio/flows', shows: title },
  { name: 'policies', path: () => '/studio/policies', shows: title },
  { name: 'knowledge', path: () => '/studio/knowledge', shows: title },
  { name: 'intents', path: () => '/studio/intents', shows: title },
  { name: 'simulator', path: () => '/studio/simulator', shows: title },
  { name: 'settings', path: () => '/settings', shows: title },
];
