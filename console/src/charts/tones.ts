/** What a colour means: cool informs, warm asks. */
export type ChartTone = 'ink' | 'ai' | 'accent' | 'done' | 'warn' | 'hot';

/** For what is drawn. */
export const TONE_COLOUR: { readonly [tone in ChartTone]: string } = {
  ink: 'var(--ink-3)',
  ai: 'var(--ai)',
  accent: 'var(--accent)',
  done: 'var(--done)',
  warn: 'var(--warn-fill)',
  hot: 'var(--hot-fill)',
};
