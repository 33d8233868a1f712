import type { Intent } from 'loopline/blueprint';
import { addToCart } from './addToCart.ts';
import { backInStock } from './backInStock.ts';
import { browseProducts } from './browseProducts.ts';
import { bulkPurchase } from './bulkPurchase.ts';
import { checkout } from './checkout.ts';
import { findProduct } from './findProduct.ts';
import { priceCheck } from './priceCheck.ts';
import { productDetails } from './productDetails.ts';
import { promotions } from './promotions.ts';
import { recommendation } from './recommendation.ts';
import { sizeGuide } from './sizeGuide.ts';
import { stockCheck } from './stockCheck.ts';
import { viewCart } from './viewCart.ts';

/** What customers ask before they buy, and while they choose. */
export const shopping: readonly Intent[] = [
  browseProducts,
  findProduct,
  productDetails,
  stockCheck,
  priceCheck,
  sizeGuide,
  promotions,
  backInStock,
  recommendation,
  addToCart,
  viewCart,
  checkout,
  bulkPurchase,
];
