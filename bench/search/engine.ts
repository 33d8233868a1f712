import type { Language } from './demoShelf.ts';

/** What an engine shows for a query: ten products at most, best first, with the variants that it offers of each. */
export interface Shown {
  ref: string;
  skus: readonly string[];
}

/** Something that finds products. */
export interface Engine {
  name: string;
  search(text: string, language: Language): Promise<readonly Shown[]>;
}

export const MOST_SHOWN = 10;
