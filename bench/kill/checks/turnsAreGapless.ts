import type { Check } from './check.ts';

export const turnsAreGapless: Check = {
  name: 'turnsAreGapless',
  promise: 'The turns of a conversation are numbered 1, 2, 3 … up to its version',
  judge({ conversations, turns }) {
    const numbersOf = Map.groupBy(turns, ({ conversationId }) => conversationId);
    return conversations.flatMap(({ id, version }) => {
      const numbers = (numbersOf.get(id) ?? []).map(({ number }) => number).toSorted((a, b) => a - b);
      const isWhole = numbers.length === version && numbers.every((number, index) => number === index + 1);
      return isWhole ? [] : [`${id} is at version ${version} and has the turns ${numbers.join(', ')}`];
    });
  },
};
