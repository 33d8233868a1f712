import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.ts';
import { loadCatalogues } from '../../i18n.ts';
import { fetched } from '../../data/fetched.ts';

const customer = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers/$contactId',
  loader: () => loadCatalogues('customer', 'case'),
  component: lazyRouteComponent(() => fetched(() => import('./Customer.tsx')), 'Customer'),
});

/** By a protocol number, or by the number of a ticket: '261121-000042-7/1' with the slash as %2F. */
const ticket = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tickets/$number',
  loader: () => loadCatalogues('customer', 'case', 'conversation'),
  component: lazyRouteComponent(() => fetched(() => import('./TicketPage.tsx')), 'TicketPage'),
});

export const customerRoutes = [customer, ticket] as const;
