import { storeCatalogue } from '../../world/seed/catalogue/catalogue.ts';
import type { CatalogueProduct } from '../../world/shop/catalogue.ts';
import type { MedusaCall } from './adminOf.ts';

/** What a connector and its tests must know of the shop that was made. */
export interface Seeded {
  publishableKey: string;
  secretKey: string;
  regionId: string;
  locationId: string;
  salesChannelId: string;
  skus: string[];
}

/** A Medusa speaks one language. */
const LANGUAGE = 'en';
/** Every so many products of the store's catalogue: all its categories, and quick to make. */
const EVERY = 16;
const STOCK = 1_000;
/** The whole of it, as it is in the shop of the demo: a trip through both finds the same. */
const WHOLE_CATEGORY = 'dresses';

/** Makes a small shop of Brazil out of an empty Medusa: two ways to send, two to pay, a coupon, goods in stock. */
export async function seed(admin: MedusaCall): Promise<Seeded> {
  const { salesChannelId, publishableKey, secretKey } = await makeKeys(admin);
  const region = await admin('POST', '/admin/regions', {
    name: 'Brasil',
    currency_code: 'brl',
    countries: ['br'],
    payment_providers: ['pp_system_default', 'pp_till_till'],
    is_tax_inclusive: true,
  });
  await admin('POST', '/admin/tax-regions', { country_code: 'br', provider_id: 'tp_system' });
  const { locationId, profileId } = await makeDelivery(admin, salesChannelId);
  const skus = await makeGoods(admin, { salesChannelId, profileId, locationId });
  await makeCoupon(admin);
  return { publishableKey, secretKey, regionId: region['region'].id, locationId, salesChannelId, skus };
}

async function makeKeys(admin: MedusaCall) {
  const channel = await admin('POST', '/admin/sales-channels', { name: 'Messages' });
  const salesChannelId: string = channel['sales_channel'].id;
  const [store] = (await admin('GET', '/admin/stores'))['stores'];
  await admin('POST', `/admin/stores/${store.id}`, {
    supported_currencies: [{ currency_code: 'brl', is_default: true, is_tax_inclusive: true }],
    default_sales_channel_id: salesChannelId,
  });
  const publishable = (await admin('POST', '/admin/api-keys', { title: 'messages', type: 'publishable' }))[
    'api_key'
  ];
  await admin('POST', `/admin/api-keys/${publishable.id}/sales-channels`, { add: [salesChannelId] });
  const secret = (await admin('POST', '/admin/api-keys', { title: 'loopline', type: 'secret' }))['api_key'];
  return { salesChannelId, publishableKey: publishable.token as string, secretKey: secret.token as string };
}

async function makeDelivery(admin: MedusaCall, salesChannelId: string) {
  const address = { address_1: 'Rua 1', city: 'Recife', country_code: 'br' };
  const made = await admin('POST', '/admin/stock-locations', { name: 'Recife', address });
  const locationId: string = made['stock_location'].id;
  const at = `/admin/stock-locations/${locationId}`;
  await admin('POST', `${at}/fulfillment-providers`, { add: ['manual_manual'] });
  await admin('POST', `${at}/sales-channels`, { add: [salesChannelId] });
  await admin('POST', `${at}/fulfillment-sets`, { name: 'Delivery', type: 'shipping' });
  const [set] = (await admin('GET', `${at}?fields=*fulfillment_sets`))['stock_location'].fulfillment_sets;
  const zone = await admin('POST', `/admin/fulfillment-sets/${set.id}/service-zones`, {
    name: 'Brasil',
    geo_zones: [{ country_code: 'br', type: 'country' }],
  });
  const zoneId: string = zone['fulfillment_set'].service_zones[0].id;
  const profile = await admin('POST', '/admin/shipping-profiles', { name: 'Parcels', type: 'default' });
  const profileId: string = profile['shipping_profile'].id;
  for (const [name, code, amount] of [
    ['Express delivery', 'express', 39.9],
    ['Standard delivery', 'standard', 19.9],
  ] as const)
    await admin('POST', '/admin/shipping-options', {
      name,
      price_type: 'flat',
      provider_id: 'manual_manual',
      service_zone_id: zoneId,
      shipping_profile_id: profileId,
      type: { label: name, description: name, code },
      prices: [{ currency_code: 'brl', amount }],
      rules: [
        { attribute: 'enabled_in_store', value: 'true', operator: 'eq' },
        { attribute: 'is_return', value: 'false', operator: 'eq' },
      ],
    });
  return { locationId, profileId };
}

interface Place {
  salesChannelId: string;
  profileId: string;
  locationId: string;
}

async function makeGoods(admin: MedusaCall, place: Place): Promise<string[]> {
  const { products, categories } = storeCatalogue();
  // What fits a wish equally well is told in the order of its ids: Medusa gives them in the order of the making.
  const chosen = products
    .filter(({ categoryId }, index) => index % EVERY === 0 || categoryId === WHOLE_CATEGORY)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const ids = new Map<string, string>();
  for (const { id, title } of categories) {
    const made = await admin('POST', '/admin/product-categories', { name: title[LANGUAGE], is_active: true });
    ids.set(id, made['product_category'].id);
  }
  for (const product of chosen)
    await admin('POST', '/admin/products', describe(product, place, ids.get(product.categoryId)));
  const stock = new Map(chosen.flatMap(stockIn));
  const items = (await admin('GET', '/admin/inventory-items?limit=1000'))['inventory_items'] as {
    id: string;
    sku: string;
  }[];
  const create = items.map(({ id, sku }) => ({
    inventory_item_id: id,
    location_id: place.locationId,
    stocked_quantity: stock.get(sku) ?? 0,
  }));
  await admin('POST', '/admin/inventory-items/location-levels/batch', { create });
  return [...stock.keys()];
}

/** So many that no test runs out of them, but for what is as in the shop of the demo. */
export function stockIn({ categoryId, variants }: CatalogueProduct): [sku: string, pieces: number][] {
  return variants.map(({ sku, stock }) => [sku, categoryId === WHOLE_CATEGORY ? stock : STOCK]);
}

async function makeCoupon(admin: MedusaCall): Promise<void> {
  await admin('POST', '/admin/promotions', {
    code: 'TEN',
    type: 'standard',
    status: 'active',
    is_tax_inclusive: true,
    application_method: {
      type: 'percentage',
      target_type: 'items',
      allocation: 'across',
      value: 10,
      currency_code: 'brl',
    },
  });
}

function describe(product: CatalogueProduct, place: Place, categoryId: string | undefined) {
  const { variants, options: names } = product;
  const options = names.map((name) => ({
    title: name,
    values: [...new Set(variants.map(({ options: chosen }) => chosen[name]?.[LANGUAGE] ?? '-'))],
  }));
  const only = { title: 'default', values: ['default'] };
  return {
    title: product.title[LANGUAGE],
    handle: product.id.replace('prd_', ''),
    status: 'published',
    description: product.description[LANGUAGE],
    shipping_profile_id: place.profileId,
    categories: categoryId === undefined ? [] : [{ id: categoryId }],
    material: product.attributes['material']?.[0]?.[LANGUAGE] ?? null,
    metadata: { brand: product.brand },
    options: options.length > 0 ? options : [only],
    sales_channels: [{ id: place.salesChannelId }],
    variants: variants.map((variant) => ({
      title: variant.name?.[LANGUAGE] ?? product.title[LANGUAGE],
      sku: variant.sku,
      manage_inventory: true,
      options:
        names.length === 0
          ? { default: 'default' }
          : Object.fromEntries(names.map((name) => [name, variant.options[name]?.[LANGUAGE] ?? '-'])),
      prices: [{ currency_code: 'brl', amount: variant.price / 100 }],
    })),
  };
}
