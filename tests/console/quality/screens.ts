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
  /** True: nobody is signed in. */
  isPublic?: boolean;
}

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name, level: 1 });

/** Every screen and every important state. A screen that is not here is neither looked at by axe nor pictured. */
export const SCREENS: readonly Seen[] = [
  { name: 'live', path: () => '/live', shows: heading('Live') },
  { name: 'metrics', path: () => '/metrics', shows: heading('Metrics') },
  { name: 'flows', path: () => '/studio/flows', shows: heading('Flows') },
  { name: 'policies', path: () => '/studio/policies', shows: heading('Policies') },
  { name: 'knowledge', path: () => '/studio/knowledge', shows: heading('Knowledge') },
  { name: 'intents', path: () => '/studio/intents', shows: heading('Intents') },
  { name: 'simulator', path: () => '/studio/simulator', shows: heading('Simulator') },
  { name: 'settings', path: () => '/settings', shows: heading('Settings') },
];
