import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.ts';
import { loadCatalogues } from '../../i18n.ts';
import { fetched } from '../../data/fetched.ts';

/** `edit`: the draft is shown instead of the rules that decide. */
export interface PolicySearch {
  edit?: boolean;
}

const policies = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/policies',
  loader: () => loadCatalogues('policies'),
  component: lazyRouteComponent(() => fetched(() => import('./Policies.tsx')), 'Policies'),
});

const policy = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/policies/$policy',
  validateSearch: (given: Record<string, unknown>): PolicySearch =>
    given.edit === true ? { edit: true } : {},
  loader: () => loadCatalogues('policies'),
  component: lazyRouteComponent(() => fetched(() => import('./PolicyScreen.tsx')), 'PolicyScreen'),
});

export const policiesRoutes = [policies, policy] as const;
