import { useEffect, useRef } from 'react';
import { followActivity, type Activity } from './stream.ts';

/** While the component is shown it is told what happens; `gap`: ask again for all that is shown. */
export function useActivity(listener: (activities: Activity[], gap: boolean) => void): void {
  const current = useRef(listener);
  useEffect(() => {
    current.current = listener;
  });
  useEffect(() => followActivity((activities, gap) => current.current(activities, gap)), []);
}
