import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.ts';
import { loadCatalogues } from '../../i18n.ts';

const flows = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/flows',
  loader: () => loadCatalogues('flows'),
  component: lazyRouteComponent(() => import('./Flows.tsx'), 'Flows'),
});

export const flowsRoutes = [flows] as const;
