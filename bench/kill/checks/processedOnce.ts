import type { Check } from './check.ts';

export const processedOnce: Check = {
  name: 'processedOnce',
  promise: 'Every event was taken by one turn, which exists, and no other turn tells of it',
  judge({ events, turns }) {
    const known = new Set(turns.map(({ conversationId, number }) => `${conversationId} ${number}`));
    const tellingOf = new Map<string, string[]>();
    for (const { conversationId, number, events: told } of turns) {
      for (const id of told) tellingOf.set(id, [...(tellingOf.get(id) ?? []), `${conversationId} ${number}`]);
    }
    return events.flatMap(({ id, conversationId, key, turnNumber }) => {
      if (turnNumber === null) return [`${key} still waits`];
      const own = `${conversationId} ${turnNumber}`;
      const others = (tellingOf.get(id) ?? []).filter((turn) => turn !== own);
      return [
        ...(known.has(own) ? [] : [`${key} was taken by turn ${turnNumber}, which is not there`]),
        ...(others.length === 0 ? [] : [`${key} was taken by turn ${own} and told by ${others.join(', ')}`]),
      ];
    });
  },
};
