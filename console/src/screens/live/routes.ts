import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.ts';
import { loadCatalogues } from '../../i18n.ts';
import { fetched } from '../../data/fetched.ts';

/** `queue`: of this one only. */
export interface LiveSearch {
  queue?: string;
}

const live = createRoute({
  getParentRoute: () => shellRoute,
  path: '/live',
  validateSearch: ({ queue }: Record<string, unknown>): LiveSearch =>
    typeof queue === 'string' && queue !== '' ? { queue } : {},
  loader: () => loadCatalogues('live'),
  component: lazyRouteComponent(() => fetched(() => import('./Live.tsx')), 'Live'),
});

export const liveRoutes = [live] as const;
