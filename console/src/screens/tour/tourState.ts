import { makeStore } from '../../data/store.ts';

const KEY = 'loopline-tour';

/** How far somebody has come is read from what happened; kept is only what no server knows. */
export interface TourState {
  /** hidden: skipped, or not begun. small: a pill in the corner. */
  shows: 'open' | 'small' | 'hidden';
  /** The conversation that they have looked at. */
  watched: string | null;
}

const START: TourState = { shows: 'hidden', watched: null };

export const tourState = makeStore<TourState>(read());

export function changeTour(change: Partial<TourState>): void {
  tourState.set({ ...tourState.get(), ...change });
  localStorage.setItem(KEY, JSON.stringify(tourState.get()));
}

/** At the first sign-in it opens; who comes again finds it as they left it. */
export function enterTour(): void {
  if (localStorage.getItem(KEY) === null) changeTour({ shows: 'open' });
}

function read(): TourState {
  try {
    return { ...START, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<TourState>) }; // written by us
  } catch {
    return START;
  }
}
