import type { Texts } from 'loopline/blueprint';
import * as backInStockEn from './en/backInStock.ts';
import * as complaintEn from './en/complaint.ts';
import { orderChanges as orderChangesEn } from './en/orderChanges.ts';
import { orderHelp as orderHelpEn } from './en/orderHelp.ts';
import { orderHelpDesk as orderHelpDeskEn } from './en/orderHelpDesk.ts';
import * as sharedDeskEn from './en/sharedDesk.ts';
import * as subscriptionEn from './en/subscription.ts';
import * as warrantyEn from './en/warranty.ts';
import * as backInStockEs from './es/backInStock.ts';
import * as complaintEs from './es/complaint.ts';
import { orderChanges as orderChangesEs } from './es/orderChanges.ts';
import { orderHelp as orderHelpEs } from './es/orderHelp.ts';
import { orderHelpDesk as orderHelpDeskEs } from './es/orderHelpDesk.ts';
import * as sharedDeskEs from './es/sharedDesk.ts';
import * as subscriptionEs from './es/subscription.ts';
import * as warrantyEs from './es/warranty.ts';
import * as backInStockPtBr from './pt-BR/backInStock.ts';
import * as complaintPtBr from './pt-BR/complaint.ts';
import { orderChanges as orderChangesPtBr } from './pt-BR/orderChanges.ts';
import { orderHelp as orderHelpPtBr } from './pt-BR/orderHelp.ts';
import { orderHelpDesk as orderHelpDeskPtBr } from './pt-BR/orderHelpDesk.ts';
import * as sharedDeskPtBr from './pt-BR/sharedDesk.ts';
import * as subscriptionPtBr from './pt-BR/subscription.ts';
import * as warrantyPtBr from './pt-BR/warranty.ts';
import { sideBySide } from './sideBySide.ts';

/** The words of what happens after buying and beside it. */
export const serviceTexts: Texts = {
  ...sideBySide(orderHelpEn, orderHelpPtBr, orderHelpEs),
  ...sideBySide(orderChangesEn, orderChangesPtBr, orderChangesEs),
  ...sideBySide(orderHelpDeskEn, orderHelpDeskPtBr, orderHelpDeskEs),
  ...aboutOrders('orderHelp'),
  ...withMoney('orderHelp'),
  ...sideBySide(warrantyEn.warranty, warrantyPtBr.warranty, warrantyEs.warranty),
  ...sideBySide(warrantyEn.warrantyDesk, warrantyPtBr.warrantyDesk, warrantyEs.warrantyDesk),
  ...aboutOrders('warranty'),
  ...withMoney('warranty'),
  ...sideBySide(backInStockEn.backInStock, backInStockPtBr.backInStock, backInStockEs.backInStock),
  ...sideBySide(
    backInStockEn.backInStockDesk,
    backInStockPtBr.backInStockDesk,
    backInStockEs.backInStockDesk,
  ),
  ...sideBySide(subscriptionEn.subscription, subscriptionPtBr.subscription, subscriptionEs.subscription),
  ...sideBySide(
    subscriptionEn.subscriptionDesk,
    subscriptionPtBr.subscriptionDesk,
    subscriptionEs.subscriptionDesk,
  ),
  ...sideBySide(complaintEn.complaint, complaintPtBr.complaint, complaintEs.complaint),
  ...sideBySide(complaintEn.complaintDesk, complaintPtBr.complaintDesk, complaintEs.complaintDesk),
};

/** What agents read of a flow that finds an order as all do. */
function aboutOrders(flow: string): Texts {
  const [en, ptBr, es] = [sharedDeskEn, sharedDeskPtBr, sharedDeskEs];
  return {
    ...named(`state.${flow}`, sideBySide(en.orderStates, ptBr.orderStates, es.orderStates)),
    ...named(`act.${flow}`, sideBySide(en.orderActs, ptBr.orderActs, es.orderActs)),
  };
}

/** And of one that gives money back. */
function withMoney(flow: string): Texts {
  const [en, ptBr, es] = [sharedDeskEn, sharedDeskPtBr, sharedDeskEs];
  return {
    ...named(`state.${flow}`, sideBySide(en.moneyStates, ptBr.moneyStates, es.moneyStates)),
    ...named(`act.${flow}`, sideBySide(en.moneyActs, ptBr.moneyActs, es.moneyActs)),
  };
}

function named(before: string, texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([name, words]) => [`${before}.${name}`, words]));
}
