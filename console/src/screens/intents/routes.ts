import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.ts';
import { loadCatalogues } from '../../i18n.ts';

const intents = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/intents',
  loader: () => loadCatalogues('intents'),
  component: lazyRouteComponent(() => import('./Intents.tsx'), 'Intents'),
});

export const intentsRoutes = [intents] as const;
