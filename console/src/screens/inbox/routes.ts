import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.ts';
import { loadCatalogues } from '../../i18n.ts';

/** `view`: a built-in view, a queue or a saved one. `panel`: what the right pane shows. */
export interface InboxSearch {
  view?: string;
  q?: string;
  panel?: 'case' | 'customer' | 'trace' | 'none';
}

const PANELS = ['case', 'customer', 'trace', 'none'] as const;

function searchOf(given: Record<string, unknown>): InboxSearch {
  const panel = PANELS.find((each) => each === given.panel);
  return {
    ...(typeof given.view === 'string' && { view: given.view }),
    ...(typeof given.q === 'string' && { q: given.q }),
    ...(panel && { panel }),
  };
}

const common = {
  getParentRoute: () => shellRoute,
  validateSearch: searchOf,
  loader: () => loadCatalogues('inbox', 'conversation', 'case'),
  component: lazyRouteComponent(() => import('./Inbox.tsx'), 'Inbox'),
};

export const inboxRoutes = [
  createRoute({ ...common, path: '/inbox' }),
  createRoute({ ...common, path: '/inbox/$conversationId' }),
] as const;
