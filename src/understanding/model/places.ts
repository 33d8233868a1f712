/** How many calls run at once in this process; the others wait in order. */
export interface Places {
  /** Gives back how to leave; null when `signal` ended the waiting. */
  enter(signal: AbortSignal): Promise<(() => void) | null>;
}

export function makePlaces(most: number): Places {
  let taken = 0;
  const waiting = new Set<() => void>();

  function leave(): void {
    const [next] = waiting;
    if (next) next();
    else taken--;
  }

  /** Leaving twice leaves once. */
  function leaveOnce(): () => void {
    let isGone = false;
    return () => {
      if (isGone) return;
      isGone = true;
      leave();
    };
  }

  return {
    enter(signal) {
      if (signal.aborted) return Promise.resolve(null);
      if (taken < most) {
        taken++;
        return Promise.resolve(leaveOnce());
      }
      return new Promise((resolve) => {
        const giveUp = () => {
          waiting.delete(take);
          resolve(null);
        };
        const take = () => {
          waiting.delete(take);
          signal.removeEventListener('abort', giveUp);
          resolve(leaveOnce());
        };
        waiting.add(take);
        signal.addEventListener('abort', giveUp, { once: true });
      });
    },
  };
}
