import type { Check } from './check.ts';

export const acknowledgedIsKept: Check = {
  name: 'acknowledgedIsKept',
  promise: 'Every acknowledged message has exactly one event and one row',
  judge({ acknowledged, events, messages }) {
    const eventsOf = Map.groupBy(events, ({ key }) => key);
    const rowsOf = Map.groupBy(
      messages.filter(({ direction }) => direction === 'in'),
      ({ externalId }) => externalId,
    );
    return acknowledged.flatMap((id) => {
      const [entered, written] = [eventsOf.get(`message:${id}`)?.length ?? 0, rowsOf.get(id)?.length ?? 0];
      return entered === 1 && written === 1 ? [] : [`${id} has ${entered} events and ${written} rows`];
    });
  },
};
