/** What the layout has to know of a flow, and no more: it is sent to another thread. */
export interface ToPlace {
  initial: string;
  boxes: { name: string; size: keyof typeof PLACES }[];
  lines: { id: string; from: string; to: string }[];
}

/** How much room a state takes, in px. */
export const PLACES = {
  rest: { width: 220, height: 48 },
  pass: { width: 150, height: 28 },
  end: { width: 190, height: 44 },
} as const;
