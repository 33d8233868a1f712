/** What the list shows. `view`: a built-in view, 'queue:<name>' or 'saved:<id>'. */
export interface ListSearch {
  view?: string;
  q?: string;
  sort?: (typeof SORTS)[number];
  channel?: string;
  reason?: string;
  language?: string;
  priority?: (typeof PRIORITIES)[number];
}

/** `panel`: what the right pane shows. */
export interface InboxSearch extends ListSearch {
  panel?: 'case' | 'customer' | 'trace' | 'none';
}

const PANELS = ['case', 'customer', 'trace', 'none'] as const;
export const SORTS = ['sla', 'waiting', 'newest', 'oldest'] as const;
export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;
const TEXTS = ['view', 'q', 'channel', 'reason', 'language'] as const;

/** What somebody typed into the address is taken as far as it is known. */
export function searchOf(given: Record<string, unknown>): InboxSearch {
  const panel = PANELS.find((each) => each === given.panel);
  const sort = SORTS.find((each) => each === given.sort);
  const priority = PRIORITIES.find((each) => each === given.priority);
  const texts = TEXTS.flatMap((name) => {
    const text = given[name];
    return typeof text === 'string' && text !== '' ? [[name, text] as const] : [];
  });
  return {
    ...Object.fromEntries(texts),
    ...(sort && { sort }),
    ...(priority && { priority }),
    ...(panel && { panel }),
  };
}
