import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.ts';
import { loadCatalogues } from '../../i18n.ts';
import { fetched } from '../../data/fetched.ts';

const simulator = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/simulator',
  loader: () => loadCatalogues('simulator'),
  component: lazyRouteComponent(() => fetched(() => import('./Simulator.tsx')), 'Simulator'),
});

export const simulatorRoutes = [simulator] as const;
