/** Texts that the product itself says or shows, whatever the business is. None of them takes a fact. */
export const REQUIRED_TEXTS = [
  /** On the buttons of a confirm. */
  'yes',
  'no',
  /** On the button that opens a list of options. */
  'choices.label',
] as const;
