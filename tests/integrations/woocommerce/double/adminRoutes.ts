import { shown, type Fitting } from './describedApi.ts';
import { goodsById, listCoupons, listCustomers, listProducts, listVariations } from './goodsRoutes.ts';
import { showCustomer, showGoods, type Args } from './goodsRoutes.ts';
import { createOrder, orderById, updateOrder } from './orderRoutes.ts';
import { createNote, createRefund, listNotes } from './refundRoutes.ts';
import { searchOrders, showOrder } from './showOrder.ts';
import type { WooState } from './wooState.ts';

export interface Answered {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

type Route = (state: WooState, asked: { ids: Record<string, string>; args: Args }) => Answered;

const ok = (body: unknown): Answered => ({ status: 200, body });
const created = (body: unknown): Answered => ({ status: 201, body });

/** One page of a list, with the headers that say how many there are. */
function paged<Item>(all: readonly Item[], args: Args, show: (item: Item) => object): Answered {
  const size = Number(args['per_page'] ?? 10);
  const first = (Number(args['page'] ?? 1) - 1) * size;
  const headers = {
    'X-WP-Total': String(all.length),
    'X-WP-TotalPages': String(Math.ceil(all.length / size)),
  };
  return { ...ok(all.slice(first, first + size).map(show)), headers };
}

const ROUTES: Record<string, Route> = {
  'GET /wc/v3/data/currencies/current': () =>
    ok(shown('data_currencies', { code: 'BRL', name: 'Brazilian real', symbol: 'R$' })),
  'GET /wc/v3/products': (state, { args }) =>
    paged(listProducts(state, args), args, (one) => showGoods(state, one, 'product')),
  'GET /wc/v3/products/(id)': (state, { ids }) =>
    ok(showGoods(state, goodsById(state, ids['id']), 'product')),
  'GET /wc/v3/products/(product_id)/variations': (state, { ids, args }) =>
    paged(listVariations(state, ids['product_id'], args), args, (one) =>
      showGoods(state, one, 'product_variation'),
    ),
  'GET /wc/v3/coupons': (state, { args }) => paged(listCoupons(state, args), args, (one) => one),
  'GET /wc/v3/customers': (state, { args }) => paged(listCustomers(state, args), args, (one) => one),
  'GET /wc/v3/customers/(id)': (state, { ids }) => ok(showCustomer(state, ids['id'])),
  'GET /wc/v3/orders': (state, { args }) => paged(searchOrders(state, args), args, showOrder),
  'POST /wc/v3/orders': (state, { args }) => created(showOrder(createOrder(state, args))),
  'GET /wc/v3/orders/(id)': (state, { ids }) => ok(showOrder(orderById(state, ids['id']))),
  'PUT /wc/v3/orders/(id)': (state, { ids, args }) => ok(showOrder(updateOrder(state, ids['id'], args))),
  'GET /wc/v3/orders/(order_id)/notes': (state, { ids, args }) => ok(listNotes(state, ids['order_id'], args)),
  'POST /wc/v3/orders/(order_id)/notes': (state, { ids, args }) =>
    created(createNote(state, ids['order_id'], args)),
  'POST /wc/v3/orders/(order_id)/refunds': (state, { ids, args }) =>
    created(createRefund(state, ids['order_id'], args)),
};

export function answerAdmin(state: WooState, { name, ids, args }: Fitting): Answered {
  const route = ROUTES[name];
  if (!route) throw new Error(`${name} is described, and nothing answers it`);
  const { _fields: fields, ...others } = args;
  const answered = route(state, { ids, args: others });
  return typeof fields === 'string'
    ? { ...answered, body: only(fields.split(','), answered.body) }
    : answered;
}

/** `_fields` leaves everything else out, of one object and of each of a list. */
function only(fields: readonly string[], body: unknown): unknown {
  if (Array.isArray(body)) return body.map((one) => only(fields, one));
  return Object.fromEntries(Object.entries(body as object).filter(([name]) => fields.includes(name)));
}
