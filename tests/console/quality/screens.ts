import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  /** True: it is made for a wide window, or reached by a key of what only a wide one shows at once. */
  needsRoom?: boolean;
  /** True: nobody is signed in. */
  isPublic?: boolean;
}

/** In every language. */
const title = (page: Page) => page.getByRole('heading', { level: 1 });

const main = (page: Page) => page.getByRole('main');
const option = (page: Page) => page.getByRole('option');
const log = (page: Page) => page.getByRole('log');
const dialog = (page: Page) => page.getByRole('dialog');
const longText = (page: Page) => page.locator('main textarea');
/** As the console lists them: a new section is looked at without anybody's doing. */
const SECTIONS = [
  ...readFileSync(
    join(import.meta.dirname, '../../../console/src/screens/settings/sections.ts'),
    'utf8',
  ).matchAll(/^ {4}id: '([\w-]+)'/gm),
].map(([, id = '']) => id);

const held = ({ conversations }: Lively) => `/inbox/${conversations.held}`;

/** Once the conversation is there, which offers what they do. */
const byKeys = (keys: string) => async (page: Page) => {
  await log(page).waitFor();
  await page.waitForLoadState('networkidle');
  await page.keyboard.press(keys);
};

/** Where conversations are held. */
export const DESK: readonly Seen[] = [
  { name: 'inbox', path: () => '/inbox?view=all', shows: option },
  { name: 'inboxEmpty', path: () => '/inbox?view=snoozed', shows: main },
  { name: 'inboxHeld', path: held, shows: log },
  { name: 'inboxAssisted', path: ({ conversations }) => `/inbox/${conversations.assisted}`, shows: log },
  { name: 'inboxApproval', path: ({ conversations }) => `/inbox/${conversations.approval}`, shows: log },
  { name: 'inboxClosed', path: ({ conversations }) => `/inbox/${conversations.closed}`, shows: log },
  { name: 'inboxCustomer', path: (lively) => `${held(lively)}?panel=customer`, shows: log },
  { name: 'inboxTrace', path: (lively) => `${held(lively)}?panel=trace`, shows: log },
  { name: 'inboxNote', path: held, steps: byKeys('n'), shows: log },
  { name: 'inboxNextStep', path: held, steps: byKeys('d'), shows: dialog, needsRoom: true },
  { name: 'inboxTransfer', path: held, steps: byKeys('x'), shows: dialog, needsRoom: true },
  { name: 'inboxSnooze', path: held, steps: byKeys('h'), shows: dialog },
  { name: 'palette', path: held, steps: byKeys('Control+k'), shows: dialog },
  { name: 'shortcuts', path: held, steps: byKeys('Shift+?'), shows: dialog },
  { name: 'customer', path: ({ contactId }) => `/customers/${contactId}`, shows: title },
  {
    name: 'ticket',
    path: ({ ticketNumber }) => `/tickets/${encodeURIComponent(ticketNumber)}`,
    shows: title,
  },
];

/** Where one sees how it goes. */
export const FIGURES: readonly Seen[] = [
  { name: 'live', path: () => '/live', shows: title },
  { name: 'metrics', path: () => '/metrics', shows: title },
  { name: 'figure', path: () => '/metrics/figures/resolution', shows: title },
  { name: 'reason', path: () => '/metrics/reasons/refund', shows: title },
  { name: 'agents', path: () => '/metrics/agents', shows: title },
  { name: 'maturity', path: () => '/metrics/maturity/slaClocks', shows: title },
  { name: 'limbo', path: () => '/metrics/limbo', shows: title },
  { name: 'orders', path: () => '/metrics/orders', shows: title },
];

/** What the AI does, and may do. */
export const RULES: readonly Seen[] = [
  { name: 'flows', path: () => '/studio/flows', shows: title },
  { name: 'flow', path: () => '/studio/flows/refund', shows: title },
  { name: 'flowList', path: () => '/studio/flows/refund?list=true', shows: title },
  { name: 'flowState', path: () => '/studio/flows/refund?state=confirming', shows: title },
  { name: 'flowCompared', path: () => '/studio/flows/refund?mode=compare', shows: title },
  { name: 'policies', path: () => '/studio/policies', shows: title },
  { name: 'policy', path: () => '/studio/policies/refund', shows: title },
  { name: 'policyDraft', path: () => '/studio/policies/refund?edit=true', shows: title },
];

/** What the AI knows and understands, and where it is tried. */
export const STUDIO: readonly Seen[] = [
  { name: 'knowledge', path: () => '/studio/knowledge', shows: title },
  { name: 'article', path: () => '/studio/knowledge?article=paymentMethods', shows: longText },
  { name: 'articleNew', path: () => '/studio/knowledge?article=new', shows: longText },
  { name: 'unanswered', path: () => '/studio/knowledge?tab=unanswered', shows: title },
  { name: 'proposals', path: () => '/studio/knowledge?tab=proposals', shows: title },
  { name: 'import', path: () => '/studio/knowledge?tab=import', shows: title },
  { name: 'intents', path: () => '/studio/intents', shows: title },
  { name: 'intentsList', path: () => '/studio/intents?tab=intents', shows: title },
  { name: 'confusions', path: () => '/studio/intents?tab=confusions', shows: title },
  { name: 'versions', path: () => '/studio/intents?tab=versions', shows: title },
  { name: 'simulator', path: () => '/studio/simulator', shows: title },
];

/** In a product with a simulator: a run on the phone, and what the system did beside it. Its own tests look at it. */
const RUNS: readonly Seen[] = [
  {
    name: 'simulatorRun',
    path: () => '/studio/simulator',
    steps: async (page) => {
      await page
        .getByRole('button', { name: /^\w+.* Above the limit, refused$/ })
        .first()
        .click();
      await page.getByText('LP-1060').first().waitFor();
      await page.getByText('start refund').first().click();
    },
    shows: title,
  },
];

/** What somebody sets up, and the way in. */
export const SETTINGS: readonly Seen[] = [
  { name: 'settings', path: () => '/settings', shows: title },
  ...SECTIONS.map((section) => ({
    name: `settings-${section}`,
    path: () => `/settings/${section}`,
    shows: title,
  })),
  {
    name: 'settings-channels-checked',
    path: () => '/settings/channels',
    // The first number, which has facts, is looked at, at the provider.
    steps: (page) => page.locator('main section section:has(dl)').getByRole('button').first().click(),
    shows: (page) => page.locator('main section ol'),
  },
  { name: 'signIn', path: () => '/sign-in', shows: title },
  { name: 'welcome', path: () => '/welcome', shows: title },
  { name: 'password', path: () => '/password', shows: title },
  { name: 'demoDoor', path: () => '/demo#not-a-key', shows: title },
];

/** Every screen and every important state. A screen that is not here is neither looked at by axe nor pictured. */
export const SCREENS: readonly Seen[] = [...DESK, ...FIGURES, ...RULES, ...STUDIO, ...SETTINGS];

export const PICTURED: readonly Seen[] = [...SCREENS, ...RUNS];
