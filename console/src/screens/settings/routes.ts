import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.ts';
import { loadCatalogues } from '../../i18n.ts';
import { fetched } from '../../data/fetched.ts';

/** What is open in the section: an id, or 'new'. */
export interface SettingsSearch {
  item?: string;
}

const common = {
  getParentRoute: () => shellRoute,
  loader: () => loadCatalogues('settings'),
  component: lazyRouteComponent(() => fetched(() => import('./Settings.tsx')), 'Settings'),
  validateSearch: ({ item }: Record<string, unknown>): SettingsSearch =>
    typeof item === 'string' && item !== '' ? { item } : {},
};

export const settingsRoutes = [
  createRoute({ ...common, path: '/settings' }),
  createRoute({ ...common, path: '/settings/$section' }),
] as const;
