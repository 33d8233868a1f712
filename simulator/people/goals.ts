/** What a customer may want. `intent`: what it is called in the store's blueprint, and the list of its wordings. */
export interface Goal {
  intent: string;
  kind: 'return' | 'order' | 'question' | 'talk';
  /** Of a hundred conversations. */
  weight: number;
}

/**
 * What a hundred customers come with. The shares of the kinds follow the first wishes of the store's recorded traffic
 * (blueprints/store/evaluation/README.md): returns 29 %, orders 18 %, questions before buying and about paying 29 %.
 */
export const GOALS: readonly Goal[] = [
  ...goals('return', {
    refund: 8,
    returnItem: 6,
    exchangeItem: 4,
    itemDamaged: 6,
    wrongItem: 2,
    doesNotFit: 2,
    changedMind: 2,
  }),
  ...goals('order', { orderStatus: 10, orderLate: 5, notReceived: 3, missingItem: 2 }),
  ...goals('question', {
    deliveryTime: 5,
    deliveryCost: 4,
    paymentMethods: 3,
    installments: 3,
    priceCheck: 4,
    stockCheck: 3,
    returnPolicy: 3,
    warranty: 2,
    storeHours: 2,
    coupon: 1,
  }),
  ...goals('talk', { greeting: 4, displeased: 4, angry: 1, wantHuman: 5, optOut: 2, outOfScope: 4 }),
];

/** What comes between, and what somebody asks who has got what they came for. */
export const QUESTIONS = GOALS.filter(({ kind }) => kind === 'question');

function goals(kind: Goal['kind'], weights: Readonly<Record<string, number>>): Goal[] {
  return Object.entries(weights).map(([intent, weight]) => ({ intent, kind, weight }));
}
