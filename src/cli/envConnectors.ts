import type { Clock } from '../base/clock.ts';
import type { Config } from '../config.ts';
import type { ShopConfig } from '../config/readConnectors.ts';
import { demoCrm } from '../integrations/demoCrm/demoCrm.ts';
import { demoMail } from '../integrations/demoMail/demoMail.ts';
import { demoShop } from '../integrations/demoShop/demoShop.ts';
import { demoWarehouse } from '../integrations/demoWarehouse/demoWarehouse.ts';
import type { Connector } from '../integrations/integration.ts';
import { medusa } from '../integrations/medusa/medusa.ts';
import { shopify } from '../integrations/shopify/shopify.ts';
import { stripe } from '../integrations/stripe/stripe.ts';
import { woocommerce } from '../integrations/woocommerce/woocommerce.ts';

/** The connectors of the systems that the environment names. */
export function envConnectors(config: Config, clock: Clock): Connector[] {
  const { payments, shop, warehouse, crm, mail } = config;
  const settings = ({ url: baseUrl, key: apiKey }: { url: string; key: string }) => ({
    baseUrl,
    apiKey,
    clock,
  });
  const shopOf = (given: ShopConfig): Connector => {
    switch (given.kind) {
      case 'demo':
        return demoShop(settings(given));
      case 'medusa':
        return medusa({
          ...settings(given),
          publishableKey: given.publishableKey,
          regionId: given.regionId,
        });
      case 'woocommerce':
        return woocommerce(settings(given));
      case 'shopify':
        return shopify({ ...settings(given), clientId: given.clientId, checkout: given.checkout });
    }
  };
  return [
    ...(payments === null ? [] : [stripe({ ...settings(payments), ...paymentsSettings(payments) })]),
    ...(shop === null ? [] : [shopOf(shop)]),
    ...(warehouse === null ? [] : [demoWarehouse(settings(warehouse))]),
    ...(crm === null ? [] : [demoCrm(settings(crm))]),
    ...(mail === null ? [] : [demoMail(settings(mail))]),
  ];
}

function paymentsSettings({ webhookSecret, returnUrl }: NonNullable<Config['payments']>) {
  return { webhookSecrets: webhookSecret === null ? [] : [webhookSecret], returnUrl };
}
