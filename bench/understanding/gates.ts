/** A promise that a measurement keeps or does not. */
export interface Gate {
  what: string;
  measured: number;
  limit: number;
  unit: string;
  holds: boolean;
}

export function least(what: string, measured: number, limit: number, unit = '%'): Gate {
  return { what, measured, limit, unit, holds: measured >= limit };
}

export function most(what: string, measured: number, limit: number, unit = '%'): Gate {
  return { what, measured, limit, unit, holds: measured <= limit };
}

/** A share as percent with one digit: what a gate compares and a table shows. */
export function percent(share: number): number {
  return Math.round(share * 1_000) / 10;
}
