import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 up to AA, and what axe holds for good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a theme can change: the rest of a page is the same in each. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with a page as it stands, one line for each element. */
export function accessibilityFaults(page: Page): Promise<string[]> {
  return faults(page, { type: 'tag', values: TAGS });
}

/** What axe finds wrong with the colours of a page alone. */
export function colourFaults(page: Page): Promise<string[]> {
  return faults(page, { type: 'rule', values: RULES_OF_COLOUR });
}

interface Asked {
  type: 'tag' | 'rule';
  values: readonly string[];
}

/** axe itself, and only what it finds: its usual driver takes five times as long to tell of what passed. */
async function faults(page: Page, runOnly: Asked): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('axe does not look into frames; the console has none');
  if (!(await page.evaluate(`'axe' in globalThis`))) await page.evaluate(axe.source);
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  return page.evaluate(`axe.run(document, ${options}).then(${told})`);
}

/** Runs in the page. */
const told = `({ violations }) => violations.flatMap(({ id, nodes }) =>
  nodes.map(({ target, html, any, all, none }) => {
    const [reason] = [...any, ...all, ...none];
    return id + ' at ' + target.join(' ') + ': ' + (reason?.message ?? '') + ' in ' + html.slice(0, 160);
  }))`;
