import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.ts';
import { loadCatalogues } from '../../i18n.ts';

const metrics = createRoute({
  getParentRoute: () => shellRoute,
  path: '/metrics',
  loader: () => loadCatalogues('metrics'),
  component: lazyRouteComponent(() => import('./Metrics.tsx'), 'Metrics'),
});

export const metricsRoutes = [metrics] as const;
