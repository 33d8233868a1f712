import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.2 up to AA, and what axe holds for good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a theme can change: the rest of a page is the same in each. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with a page as it stands, one line for each element. */
export function accessibilityFaults(page: Page): Promise<string[]> {
  return faults(axeOn(page).withTags(TAGS));
}

/** What axe finds wrong with the colours of a page alone. */
export function colourFaults(page: Page): Promise<string[]> {
  return faults(axeOn(page).withRules(RULES_OF_COLOUR));
}

/** Without lists of what passed: they take longer to tell than to find. */
const axeOn = (page: Page) => new AxeBuilder({ page }).options({ resultTypes: ['violations'] });

async function faults(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, any, all, none }) => {
      const [reason] = [...any, ...all, ...none];
      return `${id} at ${target.join(' ')}: ${reason?.message ?? ''} in ${html.slice(0, 160)}`;
    }),
  );
}
