import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.ts';
import { loadCatalogues } from '../../i18n.ts';
import { searchOf } from './search.ts';
import { fetched } from '../../data/fetched.ts';

const intents = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/intents',
  validateSearch: searchOf,
  loader: () => loadCatalogues('intents'),
  component: lazyRouteComponent(() => fetched(() => import('./Intents.tsx')), 'Intents'),
});

export const intentsRoutes = [intents] as const;
