import { useLingui } from '@lingui/react/macro';
import { Footprints, RotateCcw } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useCommands } from '../../actions/commands.ts';
import { useMay } from '../../data/me.ts';
import { useStore } from '../../data/store.ts';
import { changeTour, tourState } from './tourState.ts';
import { fetched } from '../../data/fetched.ts';

const TourPanel = lazy(() => fetched(() => import('./TourPanel.tsx')));
const ResetDemo = lazy(() => fetched(() => import('./ResetDemo.tsx')));

/** The first minute, in three steps, and the way back to the beginning. */
export default function DemoTour() {
  const { t } = useLingui();
  const { shows } = useStore(tourState);
  const mayReset = useMay('desk.configure');
  const [isResetting, setResetting] = useState(false);
  const offered = useMemo(
    () => [
      {
        id: 'tour.start',
        words: t`Start the tour`,
        group: 'settings' as const,
        icon: Footprints,
        run: () => changeTour({ shows: 'open' }),
      },
      {
        id: 'demo.reset',
        words: t`Put the demo back to its beginning`,
        group: 'settings' as const,
        icon: RotateCcw,
        refusal: mayReset ? null : t`Your role may not`,
        run: () => setResetting(true),
      },
    ],
    [mayReset, t],
  );
  useCommands(offered);
  return (
    <Suspense fallback={null}>
      {shows !== 'hidden' && <TourPanel onReset={mayReset ? () => setResetting(true) : null} />}
      {isResetting && <ResetDemo onClose={() => setResetting(false)} />}
    </Suspense>
  );
}
