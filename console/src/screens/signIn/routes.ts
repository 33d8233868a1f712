import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { loadCatalogues } from '../../i18n.ts';
import { fetched } from '../../data/fetched.ts';

const common = { getParentRoute: () => rootRoute, loader: () => loadCatalogues('signIn') };
const text = (value: unknown) => (typeof value === 'string' && value.startsWith('/') ? value : undefined);

const signIn = createRoute({
  ...common,
  path: '/sign-in',
  /** `to`: where they wanted to go. `owes`: the password was shown, the second factor was not. */
  validateSearch: ({ to, owes, problem }: Record<string, unknown>) => ({
    ...(text(to) !== undefined && { to: text(to) }),
    ...(owes !== undefined && { owes: true }),
    ...(typeof problem === 'string' && { problem }),
  }),
  component: lazyRouteComponent(() => fetched(() => import('./SignIn.tsx')), 'SignIn'),
});

/** By an invitation's link, and by that of the first start. */
const welcome = createRoute({
  ...common,
  path: '/welcome',
  component: lazyRouteComponent(() => fetched(() => import('./Welcome.tsx')), 'Welcome'),
});

/** By a link that an administrator made for who forgot theirs. */
const password = createRoute({
  ...common,
  path: '/password',
  component: lazyRouteComponent(() => fetched(() => import('./NewPassword.tsx')), 'NewPassword'),
});

export const signInRoutes = [signIn, welcome, password] as const;
