/** Works under way: those of one lane one after the other, all others at the same time. */
export interface Lanes {
  /** Begins at once when the lane is free, so that what a work adds finds its place before later work. */
  run(lane: string | null, work: () => Promise<void>): void;
  isBusy(): boolean;
  /** When everything that is under way now has ended. */
  ended(): Promise<void>;
  /** What works threw and nobody was told yet. */
  readonly failures: unknown[];
}

export function makeLanes(): Lanes {
  const last = new Map<string, Promise<void>>();
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  return {
    failures,
    isBusy: () => underWay.size > 0,
    ended: async () => {
      await Promise.all(underWay);
    },
    run: (lane, work) => {
      const before = lane === null ? undefined : last.get(lane);
      const running: Promise<void> = (before === undefined ? work() : before.then(work))
        .catch((error: unknown) => void failures.push(error))
        .finally(() => {
          underWay.delete(running);
          if (lane !== null && last.get(lane) === running) last.delete(lane);
        });
      underWay.add(running);
      if (lane !== null) last.set(lane, running);
    },
  };
}
