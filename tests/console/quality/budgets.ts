import type { Lively } from '../../harness/livelyProduct.ts';

const KB = 1_024;

/** How much the first look at a screen may weigh, in bytes with gzip; code and words counted together. */
export interface Budget {
  screen: string;
  path: (lively: Lively) => string;
  js: number;
}

export const BUDGETS: readonly Budget[] = [
  { screen: 'inbox', path: ({ conversations }) => `/inbox/${conversations.held}`, js: 200 * KB },
  { screen: 'live', path: () => '/live', js: 200 * KB },
  { screen: 'metrics', path: () => '/metrics', js: 200 * KB },
  { screen: 'simulator', path: () => '/studio/simulator', js: 200 * KB },
  { screen: 'flow', path: () => '/studio/flows/refund', js: 250 * KB },
];
export const CSS_BUDGET = 14 * KB;
export const FONT_BUDGET = 55 * KB;
