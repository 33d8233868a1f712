import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.ts';
import { loadCatalogues } from '../../i18n.ts';

const common = {
  getParentRoute: () => shellRoute,
  loader: () => loadCatalogues('settings'),
  component: lazyRouteComponent(() => import('./Settings.tsx'), 'Settings'),
};

export const settingsRoutes = [
  createRoute({ ...common, path: '/settings' }),
  createRoute({ ...common, path: '/settings/$section' }),
] as const;
