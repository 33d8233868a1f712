import { lazy, Suspense } from 'react';
import { loadCatalogues } from '../../i18n.ts';
import { useIsDemo } from './useIsDemo.ts';
import { fetched } from '../../data/fetched.ts';

const DemoTour = lazy(async () => {
  await loadCatalogues('tour', 'simulator');
  return fetched(() => import('./DemoTour.tsx'));
});

/** What only the demo has above its screens; elsewhere nothing of it is even fetched. */
export function Tour() {
  const isDemo = useIsDemo();
  return <Suspense fallback={null}>{isDemo && <DemoTour />}</Suspense>;
}
