import type { Heard, Step } from '../../../testing/walk.ts';
import * as the from './answers.ts';

/** So much later. */
export function later(ms: number, heard: Heard): Step {
  return { later: ms, heard };
}

/** Beginnings that many walks share. */

export const listed: Step[] = [the.says('a mug or a plate'), the.found([the.mug, the.plate])];

/** One product, as the shop tells it. */
export const shownMug: Step[] = [...listed, the.taps('mug'), the.read([the.mug])];
export const shownShirt: Step[] = [the.says('a shirt'), the.found([the.shirt]), the.read([the.shirt])];

export const addedMug: Step[] = [...shownMug, the.taps('add'), the.created, the.set(the.aMug)];

export const inCart: Step[] = [...addedMug, the.taps('cart'), the.cartRead([the.aMug])];

export const twoInCart: Step[] = [...addedMug, the.taps('cart'), the.cartRead([the.aMug, the.aPlate])];

export const soldOut: Step[] = [the.says('a vase'), the.found([the.vase]), the.read([the.vase])];

/** The shop does not answer while something is looked for. */
export const down: Step[] = [the.says('a mug'), the.failed];
