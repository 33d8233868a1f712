import { silenceOf } from '../shared/said.ts';

/** How a claim waits for its customer. */
export const asking = { yourTurn: 'help_your_turn', stillThere: 'order.stillThere' };

export const silence = silenceOf(asking);
