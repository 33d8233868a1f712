import { useSyncExternalStore } from 'react';

/** From here on all panes stand beside each other: the breakpoint `xl` of the styles. */
const wide = matchMedia('(min-width: 1280px)');

export function useIsWide(): boolean {
  return useSyncExternalStore(follow, () => wide.matches);
}

function follow(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}
