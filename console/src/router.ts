import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { rootRoute } from './app/rootRoute.ts';
import { shellRoute } from './app/shellRoute.ts';
import { customerRoutes } from './screens/customer/routes.ts';
import { flowsRoutes } from './screens/flows/routes.ts';
import { inboxRoutes } from './screens/inbox/routes.ts';
import { intentsRoutes } from './screens/intents/routes.ts';
import { knowledgeRoutes } from './screens/knowledge/routes.ts';
import { liveRoutes } from './screens/live/routes.ts';
import { metricsRoutes } from './screens/metrics/routes.ts';
import { policiesRoutes } from './screens/policies/routes.ts';
import { settingsRoutes } from './screens/settings/routes.ts';
import { signInRoutes } from './screens/signIn/routes.ts';
import { simulatorRoutes } from './screens/simulator/routes.ts';
import { tourRoutes } from './screens/tour/routes.ts';

const index = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: () => {
    redirect({ to: '/inbox', throw: true });
  },
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...signInRoutes,
    ...tourRoutes,
    shellRoute.addChildren([
      index,
      ...inboxRoutes,
      ...customerRoutes,
      ...liveRoutes,
      ...metricsRoutes,
      ...flowsRoutes,
      ...policiesRoutes,
      ...knowledgeRoutes,
      ...intentsRoutes,
      ...simulatorRoutes,
      ...settingsRoutes,
    ]),
  ]),
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
