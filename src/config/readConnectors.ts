import { isSafeForKeys } from '../integrations/isSafeForKeys.ts';
import { isWhole } from './isWhole.ts';
import type { Values } from './variables.ts';

export interface ConnectorConfig {
  url: string;
  key: string;
}

export type ShopConfig = ConnectorConfig &
  (
    | { kind: 'demo' }
    | { kind: 'woocommerce' }
    | { kind: 'medusa'; publishableKey: string; regionId: string }
    | { kind: 'shopify'; clientId: string | null; checkout: 'own' | 'hosted' }
  );

export interface ConnectorsConfig {
  payments: (ConnectorConfig & { webhookSecret: string | null; returnUrl: string | null }) | null;
  shop: ShopConfig | null;
  warehouse: ConnectorConfig | null;
  crm: ConnectorConfig | null;
  mail: ConnectorConfig | null;
}

export function readConnectors(values: Values, problems: string[]): ConnectorsConfig {
  const read = (name: 'PAYMENTS' | 'SHOP' | 'WAREHOUSE' | 'CRM' | 'MAIL'): ConnectorConfig | null => {
    const needed = { [`${name}_URL`]: values[`${name}_URL`], [`${name}_KEY`]: values[`${name}_KEY`] };
    if (!isWhole(name, needed, problems)) return null;
    return { url: needed[`${name}_URL`] ?? '', key: needed[`${name}_KEY`] ?? '' };
  };
  const payments = read('PAYMENTS');
  const { PAYMENTS_WEBHOOK_SECRET: webhookSecret = null, PAYMENTS_RETURN_URL: returnUrl = null } = values;
  return {
    payments: payments && { ...payments, webhookSecret, returnUrl },
    shop: readShop(values, read('SHOP'), problems),
    warehouse: read('WAREHOUSE'),
    crm: read('CRM'),
    mail: read('MAIL'),
  };
}

/** What each kind of shop needs beside its address and its key. */
function readShop(values: Values, shop: ConnectorConfig | null, problems: string[]): ShopConfig | null {
  const { SHOP_KIND: kind, SHOP_STORE_KEY, SHOP_REGION } = values;
  if (kind === 'demo') return shop && { ...shop, kind };
  if (kind === 'woocommerce') return readWooCommerce(shop, problems);
  if (kind === 'shopify') {
    const { SHOP_CLIENT_ID: clientId = null, SHOP_CHECKOUT: checkout } = values;
    if (shop && !isSafeForKeys(shop.url))
      problems.push(`SHOP_URL is '${shop.url}'; a Shopify is reached over https, or on this machine`);
    return shop && { ...shop, kind, clientId, checkout };
  }
  const needed = {
    SHOP_URL: shop?.url,
    SHOP_KEY: shop?.key,
    SHOP_STORE_KEY,
    SHOP_REGION,
  };
  if (!shop || !isWhole('A shop of Medusa', needed, problems)) return null;
  return { ...shop, kind, publishableKey: needed.SHOP_STORE_KEY ?? '', regionId: needed.SHOP_REGION ?? '' };
}

/** Its key has two parts, and goes over no open way. */
function readWooCommerce(shop: ConnectorConfig | null, problems: string[]): ShopConfig | null {
  if (!shop) return null;
  if (!isSafeForKeys(shop.url))
    problems.push(`SHOP_URL is '${shop.url}'; a WooCommerce is reached over https, or on this machine`);
  if (!/^ck_\w+:cs_\w+$/.test(shop.key))
    problems.push('SHOP_KEY of a WooCommerce is its consumer key and its consumer secret: ck_…:cs_…');
  return { ...shop, kind: 'woocommerce' };
}
