import type { Check } from './check.ts';

export const moneyIsSaidOnce: Check = {
  name: 'moneyIsSaidOnce',
  promise: 'No message that states that money moved left twice',
  judge({ messages, sends }) {
    const sendsOf = Map.groupBy(sends, ({ callbackData }) => callbackData);
    return messages
      .filter(({ statesMoney }) => statesMoney)
      .flatMap(({ id, status }) => {
        const count = sendsOf.get(id)?.length ?? 0;
        return count <= 1 ? [] : [`${id} (${status}) left ${count} times`];
      });
  },
};
