import type { Texts } from 'loopline/blueprint';
import { card as cardEn } from './en/card.ts';
import { checkout as checkoutEn } from './en/checkout.ts';
import { desk as deskEn } from './en/desk.ts';
import { lead as leadEn } from './en/lead.ts';
import { order as orderEn } from './en/order.ts';
import { product as productEn } from './en/product.ts';
import { refund as refundEn } from './en/refund.ts';
import { shopping as shoppingEn } from './en/shopping.ts';
import { shoppingDesk as shoppingDeskEn } from './en/shoppingDesk.ts';
import { tillDesk as tillDeskEn } from './en/tillDesk.ts';
import { titles as titlesEn } from './en/titles.ts';
import { card as cardEs } from './es/card.ts';
import { checkout as checkoutEs } from './es/checkout.ts';
import { desk as deskEs } from './es/desk.ts';
import { lead as leadEs } from './es/lead.ts';
import { order as orderEs } from './es/order.ts';
import { product as productEs } from './es/product.ts';
import { refund as refundEs } from './es/refund.ts';
import { shopping as shoppingEs } from './es/shopping.ts';
import { shoppingDesk as shoppingDeskEs } from './es/shoppingDesk.ts';
import { tillDesk as tillDeskEs } from './es/tillDesk.ts';
import { titles as titlesEs } from './es/titles.ts';
import { card as cardPtBr } from './pt-BR/card.ts';
import { checkout as checkoutPtBr } from './pt-BR/checkout.ts';
import { desk as deskPtBr } from './pt-BR/desk.ts';
import { lead as leadPtBr } from './pt-BR/lead.ts';
import { order as orderPtBr } from './pt-BR/order.ts';
import { product as productPtBr } from './pt-BR/product.ts';
import { refund as refundPtBr } from './pt-BR/refund.ts';
import { shopping as shoppingPtBr } from './pt-BR/shopping.ts';
import { shoppingDesk as shoppingDeskPtBr } from './pt-BR/shoppingDesk.ts';
import { tillDesk as tillDeskPtBr } from './pt-BR/tillDesk.ts';
import { titles as titlesPtBr } from './pt-BR/titles.ts';
import { serviceTexts } from './serviceTexts.ts';
import { sideBySide } from './sideBySide.ts';

/** All words of the store. A folder for each language; the keys are those of English, and the compiler compares. */
export const texts: Texts = {
  ...sideBySide(productEn, productPtBr, productEs),
  ...sideBySide(orderEn, orderPtBr, orderEs),
  ...sideBySide(refundEn, refundPtBr, refundEs),
  ...sideBySide(leadEn, leadPtBr, leadEs),
  ...sideBySide(shoppingEn, shoppingPtBr, shoppingEs),
  ...sideBySide(shoppingDeskEn, shoppingDeskPtBr, shoppingDeskEs),
  ...sideBySide(checkoutEn, checkoutPtBr, checkoutEs),
  ...sideBySide(tillDeskEn, tillDeskPtBr, tillDeskEs),
  ...sideBySide(titlesEn, titlesPtBr, titlesEs),
  ...sideBySide(cardEn, cardPtBr, cardEs),
  ...serviceTexts,
  ...sideBySide(deskEn, deskPtBr, deskEs),
};
