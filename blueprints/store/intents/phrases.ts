import type { Phrases } from 'loopline/blueprint';
import { asides } from './asides.ts';
import { refund } from './refund.ts';

/** How customers of the store say what they want, beside what the product understands by itself. */
export const phrases: Phrases = { refund, ...asides };
