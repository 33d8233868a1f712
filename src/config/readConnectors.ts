import { isWhole } from './isWhole.ts';
import type { Values } from './variables.ts';

export interface ConnectorConfig {
  url: string;
  key: string;
}

export interface ConnectorsConfig {
  payments: (ConnectorConfig & { webhookSecret: string | null; returnUrl: string | null }) | null;
  shop: ConnectorConfig | null;
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
    shop: read('SHOP'),
    warehouse: read('WAREHOUSE'),
    crm: read('CRM'),
    mail: read('MAIL'),
  };
}
