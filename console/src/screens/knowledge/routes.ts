import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.ts';
import { loadCatalogues } from '../../i18n.ts';

const knowledge = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/knowledge',
  loader: () => loadCatalogues('knowledge'),
  component: lazyRouteComponent(() => import('./Knowledge.tsx'), 'Knowledge'),
});

export const knowledgeRoutes = [knowledge] as const;
