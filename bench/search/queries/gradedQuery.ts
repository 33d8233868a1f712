/** What holds of a product, in the English words of the catalogue. A list is "one of these". */
export interface Facts {
  /** Of the English title. */
  is?: RegExp;
  isNot?: RegExp;
  /** Of one variant together with size, price and stock. */
  colour?: string | readonly string[];
  size?: string | readonly string[];
  /** In whole units of the currency. */
  max?: number;
  min?: number;
  /** By attribute what it must have. */
  has?: Readonly<Record<string, string | readonly string[]>>;
  /** By attribute, or colour, what it must not have; '*' is any value. */
  hasNot?: Readonly<Record<string, string | readonly string[]>>;
  brand?: string;
  category?: string;
}

/** What a customer writes, and which products serve it, judged from the facts of the catalogue. */
export interface GradedQuery {
  text: string;
  /** Grade 3 while a fitting variant is in stock; 1 when all that fit are sold out. */
  wants: Facts | readonly Facts[];
  /** Grade 2: not what was said, and still a good answer. */
  nearly?: Facts | readonly Facts[];
  /** Grade 1: better than nothing. */
  loosely?: Facts | readonly Facts[];
  /** 'Cheap', 'luxury': of what fits, the third at that end is grade 3, the middle 2, the rest 1. */
  order?: 'cheapest' | 'dearest';
  /** It said that it must be in stock: what is sold out is no answer. */
  inStock?: true;
}

export type Wanted = Omit<GradedQuery, 'text'>;

/** `q('red dress', { wants: { is: KIND.dress, colour: 'red' } })`. */
export function q(text: string, wanted: Wanted): GradedQuery {
  return { text, ...wanted };
}
