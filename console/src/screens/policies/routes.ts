import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.ts';
import { loadCatalogues } from '../../i18n.ts';

const policies = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/policies',
  loader: () => loadCatalogues('policies'),
  component: lazyRouteComponent(() => import('./Policies.tsx'), 'Policies'),
});

export const policiesRoutes = [policies] as const;
