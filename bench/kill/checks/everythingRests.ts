import type { Check } from './check.ts';

const OVER = new Set(['confirmed', 'failed', 'reconciled', 'manual']);

export const everythingRests: Check = {
  name: 'everythingRests',
  promise:
    'Every loop ended or waits for somebody who will be heard: no system owes an answer, every wait has its clock',
  judge({ loops, timers, tickets, effects, requests }) {
    const timed = new Set(timers.map(({ loopId }) => loopId));
    const ticketed = new Set(tickets.map(({ loopId }) => loopId));
    const stateOf = new Map(effects.map(({ key, state }) => [key, state]));
    return [
      ...effects.flatMap(({ key, state }) => (OVER.has(state) ? [] : [`${key} is still ${state}`])),
      ...requests.flatMap(({ effectKey, told }) =>
        OVER.has(stateOf.get(effectKey) ?? '') && told === 'settled'
          ? []
          : [`nobody was told of ${effectKey}`],
      ),
      ...loops
        .filter(({ isClosed }) => !isClosed)
        .flatMap(({ id, waitsFor, state }) => [
          ...(waitsFor === 'system' ? [`${id} waits in ${state} for a system that owes nothing`] : []),
          ...(timed.has(id) || (waitsFor === 'person' && ticketed.has(id))
            ? []
            : [`${id} waits in ${state} for ${waitsFor}, without a clock and without a ticket`]),
        ]),
    ];
  },
};
