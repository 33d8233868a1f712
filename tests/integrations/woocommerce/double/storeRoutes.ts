import { isObject } from './checkValue.ts';
import { invalid, shown } from './describedApi.ts';
import { goodsById, stockHolder, type Args } from './goodsRoutes.ts';
import { textOf, type Goods, type Method, type WooState } from './wooState.ts';
import { WpError } from './wpError.ts';

/** A cart of the shop's own, kept by its token. */
export interface StoreCart {
  pieces: { goods: Goods; quantity: number }[];
  country: string;
  coupons: string[];
}

export const emptyCart = (): StoreCart => ({ pieces: [], country: '', coupons: [] });

export function addItem(state: WooState, cart: StoreCart, args: Args): void {
  const goods = goodsById(state, args['id']);
  const quantity = Number(args['quantity'] ?? 1);
  const holder = stockHolder(state, goods);
  const isCounted = goods.isStockManaged !== false && !holder.hasBackorders;
  if (isCounted && holder.stock < quantity)
    throw new WpError(
      400,
      'woocommerce_rest_product_partially_out_of_stock',
      'You cannot add that amount to the cart because there is not enough stock.',
    );
  cart.pieces.push({ goods, quantity });
}

export function applyCoupon(state: WooState, cart: StoreCart, args: Args): void {
  const code = textOf(args['code']).toLowerCase();
  if (!state.coupons.some((one) => one.code === code))
    throw new WpError(400, 'woocommerce_rest_cart_coupon_error', `Coupon "${code}" does not exist!`);
  cart.coupons.push(code);
}

const COUNTRIES = new Set(['BR', 'DE', 'PT', 'US']);
const BRAZIL = new Set(
  'AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO'.split(' '),
);

/** As the Store API looks at addresses: the country, its states where it has some, the shape of its post codes. */
export function updateCustomer(cart: StoreCart, args: Args): void {
  const to = args['shipping_address'];
  if (!isObject(to)) return;
  const wrong = problemWith(to);
  if (wrong !== null)
    throw invalid({ shipping_address: `${wrong}: not valid` }, { shipping_address: { code: wrong } });
  cart.country = textOf(to['country']);
}

function problemWith(to: Args): string | null {
  const [country, state, postcode] = [to['country'], to['state'], to['postcode']].map((one) => textOf(one));
  if (country && !COUNTRIES.has(country)) return 'invalid_country';
  if (country === 'BR' && state && !BRAZIL.has(state)) return 'invalid_state';
  if (country === 'BR' && postcode && !/^\d{5}-?\d{3}$/.test(postcode)) return 'invalid_postcode';
  return null;
}

export function showCart(state: WooState, cart: StoreCart): object {
  const pieces = cart.pieces.reduce((all, { quantity }) => all + quantity, 0);
  const methods = state.methods.filter(({ countries }) => countries.includes(cart.country));
  const isSent = pieces > 0 && cart.country !== '';
  const parcel = {
    package_id: 0,
    name: 'Shipment 1',
    destination: {},
    items: [],
    shipping_rates: methods.map((method) => showRate(state, method, pieces)),
  };
  return shown('cart', {
    items: cart.pieces.map(({ goods, quantity }) => ({ id: goods.id, quantity })),
    shipping_rates: isSent ? [parcel] : [],
    needs_shipping: pieces > 0,
    has_calculated_shipping: isSent,
  });
}

function showRate({ taxPercent }: WooState, method: Method, pieces: number): object {
  const net = method.cost + method.perPiece * pieces;
  return {
    rate_id: method.rateId,
    name: method.title,
    description: '',
    delivery_time: '',
    price: String(net),
    taxes: String(Math.round((net * taxPercent) / 100)),
    method_id: method.methodId,
    instance_id: method.instanceId,
    meta_data: [],
    selected: false,
    currency_code: 'BRL',
    currency_symbol: 'R$',
    currency_minor_unit: 2,
    currency_decimal_separator: ',',
    currency_thousand_separator: '.',
    currency_prefix: 'R$',
    currency_suffix: '',
  };
}
