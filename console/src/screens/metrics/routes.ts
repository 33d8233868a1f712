import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.ts';
import { loadCatalogues } from '../../i18n.ts';
import { ORDER_CLASSES, type OrderClass } from '../../../../src/api/orderClasses.ts';
import { searchOf, type MetricsSearch } from './search.ts';
import { fetched } from '../../data/fetched.ts';

export interface FigureSearch extends MetricsSearch {
  counted?: 'denominator';
}

interface OrderSearch extends MetricsSearch {
  class?: OrderClass;
  currency?: string;
}

const metrics = createRoute({
  getParentRoute: () => shellRoute,
  path: '/metrics',
  validateSearch: searchOf,
  loader: () => loadCatalogues('metrics'),
  component: lazyRouteComponent(() => fetched(() => import('./Metrics.tsx')), 'Metrics'),
});

const figure = createRoute({
  getParentRoute: () => shellRoute,
  path: '/metrics/figures/$name',
  validateSearch: (given: Record<string, unknown>): FigureSearch => ({
    ...searchOf(given),
    ...(given.counted === 'denominator' && { counted: 'denominator' }),
  }),
  loader: () => loadCatalogues('metrics'),
  component: lazyRouteComponent(() => fetched(() => import('./FigureLoops.tsx')), 'FigureLoops'),
});

const reason = createRoute({
  getParentRoute: () => shellRoute,
  path: '/metrics/reasons/$reason',
  validateSearch: searchOf,
  loader: () => loadCatalogues('metrics'),
  component: lazyRouteComponent(() => fetched(() => import('./Reason.tsx')), 'Reason'),
});

const agents = createRoute({
  getParentRoute: () => shellRoute,
  path: '/metrics/agents',
  validateSearch: searchOf,
  loader: () => loadCatalogues('metrics'),
  component: lazyRouteComponent(() => fetched(() => import('./Agents.tsx')), 'Agents'),
});

const maturity = createRoute({
  getParentRoute: () => shellRoute,
  path: '/metrics/maturity/$point',
  validateSearch: searchOf,
  loader: () => loadCatalogues('metrics'),
  component: lazyRouteComponent(() => fetched(() => import('./MaturityCases.tsx')), 'MaturityCases'),
});

const limbo = createRoute({
  getParentRoute: () => shellRoute,
  path: '/metrics/limbo',
  validateSearch: searchOf,
  loader: () => loadCatalogues('metrics'),
  component: lazyRouteComponent(() => fetched(() => import('./Limbo.tsx')), 'Limbo'),
});

const orders = createRoute({
  getParentRoute: () => shellRoute,
  path: '/metrics/orders',
  validateSearch: (given: Record<string, unknown>): OrderSearch => {
    const name = ORDER_CLASSES.find((each) => each === given.class);
    const { currency } = given;
    return {
      ...searchOf(given),
      ...(name && { class: name }),
      ...(typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) && { currency }),
    };
  },
  loader: () => loadCatalogues('metrics'),
  component: lazyRouteComponent(() => fetched(() => import('./OrderList.tsx')), 'OrderList'),
});

export const metricsRoutes = [metrics, figure, reason, agents, maturity, limbo, orders] as const;
