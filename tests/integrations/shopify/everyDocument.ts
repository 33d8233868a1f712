import * as carts from '../../../src/integrations/shopify/carts/documents.ts';
import * as catalogue from '../../../src/integrations/shopify/catalogue/documents.ts';
import * as orders from '../../../src/integrations/shopify/orders/documents.ts';
import { HEALTH } from '../../../src/integrations/shopify/shopify.ts';
import { FIND_CUSTOMER } from '../../../src/integrations/shopify/shopifyCustomer.ts';

/** All that the connector ever sends to Shopify, by the name of each document. */
export const everyDocument: Readonly<Record<string, string>> = {
  ...catalogue,
  ...carts,
  ...orders,
  FIND_CUSTOMER,
  HEALTH,
};
