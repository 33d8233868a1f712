import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.ts';
import { loadCatalogues } from '../../i18n.ts';
import { searchOf } from './search.ts';
import { fetched } from '../../data/fetched.ts';

const common = {
  getParentRoute: () => shellRoute,
  validateSearch: searchOf,
  loader: () => loadCatalogues('inbox', 'conversation', 'case'),
  component: lazyRouteComponent(() => fetched(() => import('./Inbox.tsx')), 'Inbox'),
};

export const inboxRoutes = [
  createRoute({ ...common, path: '/inbox' }),
  createRoute({ ...common, path: '/inbox/$conversationId' }),
] as const;
