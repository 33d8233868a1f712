import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.ts';
import { loadCatalogues } from '../../i18n.ts';

export const TABS = ['review', 'intents', 'confusions', 'versions'] as const;

/** `tab`: the part that is shown; `intent`: the one whose examples are. */
export interface IntentsSearch {
  tab?: (typeof TABS)[number];
  intent?: string;
}

const intents = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/intents',
  validateSearch: (given: Record<string, unknown>): IntentsSearch => {
    const tab = TABS.find((each) => each === given.tab);
    return {
      ...(tab && tab !== 'review' && { tab }),
      ...(typeof given.intent === 'string' && given.intent !== '' && { intent: given.intent }),
    };
  },
  loader: () => loadCatalogues('intents'),
  component: lazyRouteComponent(() => import('./Intents.tsx'), 'Intents'),
});

export const intentsRoutes = [intents] as const;
