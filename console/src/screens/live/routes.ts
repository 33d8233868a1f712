import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.ts';
import { loadCatalogues } from '../../i18n.ts';

const live = createRoute({
  getParentRoute: () => shellRoute,
  path: '/live',
  loader: () => loadCatalogues('live'),
  component: lazyRouteComponent(() => import('./Live.tsx'), 'Live'),
});

export const liveRoutes = [live] as const;
