import type { World } from '../../world/startWorld.ts';
import type { Life, Stage } from '../run/stage.ts';
import type { DayFigures } from './figures.ts';
import type { Outcomes } from './outcomes.ts';
import type { Handled } from './readMessages.ts';

/** What must hold at the end of a day, and every case in which it does not. */
export interface DayCheck {
  name: string;
  promise: string;
  problems: string[];
}

export interface Gates {
  medianMs: number;
  usdPerConversation: number;
  settledLocally: number;
}

export const GATES: Gates = { medianMs: 800, usdPerConversation: 0.02, settledLocally: 85 };

/** The orders as they were before anybody wrote. */
export type OrdersBefore = ReadonlyMap<string, string>;

export function ordersOf({ shop }: World): OrdersBefore {
  return new Map(shop.orders().map((order) => [order.number, JSON.stringify(order)]));
}

export function checkDay(
  stage: Stage,
  before: OrdersBefore,
  { handled, figures, outcomes }: { handled: readonly Handled[]; figures: DayFigures; outcomes: Outcomes },
): DayCheck[] {
  const { world } = stage.scene;
  const unanswered = handled.filter(({ isAnswered, reasons }) => !isAnswered && reasons.length === 0);
  const { response, model, settledLocally } = figures;
  return [
    check(
      'answered',
      'Every message was answered, or has a recorded reason why not',
      unanswered.map(({ sent }) => `'${sent.text}' (${sent.goal})`),
    ),
    check('noLimbo', 'Every open loop has an owner, a next step and a deadline', limbo(outcomes)),
    check(
      'moneyWasAgreed',
      'Money went back only for what a customer said yes to, in that amount, once',
      stage.lives.flatMap((life) => moneyProblems(world, life)),
    ),
    check(
      'ordersUntouched',
      'Orders of those who agreed to nothing are as they were',
      touched(stage, before),
    ),
    check(
      'nobodyIsMixed',
      'Nobody read an order, a name or an address of somebody else',
      stage.lives.flatMap((life) => mixed(stage, life)),
    ),
    gate('median', `Median response under ${GATES.medianMs} ms`, response.p50 < GATES.medianMs, response.p50),
    gate(
      'cost',
      `Models cost less than US$ ${GATES.usdPerConversation} for a conversation`,
      model.usd.mean < GATES.usdPerConversation,
      model.usd.mean,
    ),
    gate(
      'settledLocally',
      `At least ${GATES.settledLocally} % of the messages are settled without a model`,
      settledLocally >= GATES.settledLocally,
      settledLocally,
    ),
  ];
}

function check(name: string, promise: string, problems: string[]): DayCheck {
  return { name, promise, problems };
}

function gate(name: string, promise: string, holds: boolean, value: number): DayCheck {
  return check(name, promise, holds ? [] : [`it is ${value}`]);
}

function limbo({ limbo: count }: Outcomes): string[] {
  return count === 0 ? [] : [`${count} loops`];
}

const digitsOf = (amount: string) => amount.replaceAll(/\D/g, '');

/** What was refunded is, one for one, what was agreed to: order, item and amount as the customer read them. */
function moneyProblems({ payments }: World, { mind }: Life): string[] {
  const { customer, agreed } = mind;
  const open = [...agreed];
  return customer.orders.flatMap(({ number, paymentIntent }) => {
    const refunds = payments.ledger().find((entry) => entry.paymentIntent === paymentIntent)?.refunds ?? [];
    return refunds.flatMap(({ amount }) => {
      const at = open.findIndex(
        (one) => one.orderNumber === number && digitsOf(one.amount) === String(amount),
      );
      if (at < 0) return [`${number} got ${amount}, and nobody had agreed to that`];
      open.splice(at, 1);
      return [];
    });
  });
}

function touched({ scene, lives }: Stage, before: OrdersBefore): string[] {
  const mayChange = new Set(
    lives
      .filter(({ mind }) => mind.agreed.length > 0 || mind.exchanged)
      .flatMap(({ mind }) => mind.customer.orders.map(({ number }) => number)),
  );
  return [...before]
    .filter(
      ([number, was]) => !mayChange.has(number) && JSON.stringify(scene.world.shop.order(number)) !== was,
    )
    .map(([number]) => `${number} was changed`);
}

/** How an order number looks, as the store's own texts show it. */
const EXAMPLE = 'LP-1042';
const PERSONAL = /LP-\d{4,}|Customer \d+|customer\d+@example\.test/g;

function mixed({ scene }: Stage, { mind }: Life): string[] {
  const { waId, name, email, orders } = mind.customer;
  const own = [EXAMPLE, name, email, ...orders.map(({ number }) => number)];
  return scene
    .chat(waId)
    .filter(({ from }) => from === 'business')
    .flatMap(({ text }) => text.match(PERSONAL) ?? [])
    .filter((found) => !own.includes(found))
    .map((found) => `${name} read '${found}'`);
}
