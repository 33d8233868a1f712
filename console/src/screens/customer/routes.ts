import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.ts';
import { loadCatalogues } from '../../i18n.ts';

const customer = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers/$contactId',
  loader: () => loadCatalogues('customer'),
  component: lazyRouteComponent(() => import('./Customer.tsx'), 'Customer'),
});

export const customerRoutes = [customer] as const;
