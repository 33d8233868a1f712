import type { Part } from './part.ts';

/** What the reports of management take. */
export const REPORTS: readonly Part[] = [];
