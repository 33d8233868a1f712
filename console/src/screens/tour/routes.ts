import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { loadCatalogues } from '../../i18n.ts';
import { fetched } from '../../data/fetched.ts';

/** By the link that the start of the demo prints: `/demo#<key>`. */
const door = createRoute({
  getParentRoute: () => rootRoute,
  path: '/demo',
  loader: () => loadCatalogues('tour'),
  component: lazyRouteComponent(() => fetched(() => import('./DemoDoor.tsx')), 'DemoDoor'),
});

export const tourRoutes = [door] as const;
