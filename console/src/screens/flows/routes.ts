import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.ts';
import { loadCatalogues } from '../../i18n.ts';
import { fetched } from '../../data/fetched.ts';

export type FlowMode = 'now' | 'day' | 'compare';

/** `v`: the version that is shown, `since`: the one it is compared with, `state`: what the panel tells of. */
export interface FlowSearch {
  v?: number;
  mode?: FlowMode;
  since?: number;
  state?: string;
  list?: boolean;
}

const MODES = ['now', 'day', 'compare'] as const;

function searchOf(given: Record<string, unknown>): FlowSearch {
  const mode = MODES.find((each) => each === given.mode);
  const [v, since] = [Number(given.v), Number(given.since)];
  return {
    ...(given.v !== undefined && Number.isInteger(v) && { v }),
    ...(given.since !== undefined && Number.isInteger(since) && { since }),
    ...(mode && { mode }),
    ...(typeof given.state === 'string' && { state: given.state }),
    ...(given.list === true && { list: true }),
  };
}

const flows = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/flows',
  loader: () => loadCatalogues('flows'),
  component: lazyRouteComponent(() => fetched(() => import('./Flows.tsx')), 'Flows'),
});

const flow = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/flows/$flow',
  validateSearch: searchOf,
  loader: () => loadCatalogues('flows'),
  component: lazyRouteComponent(() => fetched(() => import('./FlowScreen.tsx')), 'FlowScreen'),
});

export const flowsRoutes = [flows, flow] as const;
