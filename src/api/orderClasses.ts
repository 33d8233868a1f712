/** What the assistant had to do with an order, the most first; see docs/metrics.md. */
export const ORDER_CLASSES = ['closed', 'assisted', 'influenced', 'unassisted'] as const;
export type OrderClass = (typeof ORDER_CLASSES)[number];
