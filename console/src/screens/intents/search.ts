export const TABS = ['review', 'intents', 'confusions', 'versions'] as const;

/** `tab`: the part that is shown; `intent`: the one whose examples are. */
export interface IntentsSearch {
  tab?: (typeof TABS)[number];
  intent?: string;
}

/** What somebody typed into the address is taken as far as it is known. */
export function searchOf(given: Record<string, unknown>): IntentsSearch {
  const tab = TABS.find((each) => each === given.tab);
  return {
    ...(tab && tab !== 'review' && { tab }),
    ...(typeof given.intent === 'string' && given.intent !== '' && { intent: given.intent }),
  };
}
