import { defineBlueprint } from 'loopline/blueprint';
import { assistant } from './assistant.ts';
import { CURRENCY, NAME, TIME_ZONE } from './business.ts';
import { readEvaluation, STRESS_FILES, TRAFFIC_FILES } from './evaluation/readEvaluation.ts';
import { backInStock } from './flows/backInStock/backInStock.ts';
import { complaint } from './flows/complaint/complaint.ts';
import { inquiry } from './flows/inquiry/inquiry.ts';
import { lead } from './flows/lead/lead.ts';
import { orderHelp } from './flows/orderHelp/orderHelp.ts';
import { refund } from './flows/refund/refund.ts';
import { shopping } from './flows/shopping/shopping.ts';
import { subscription } from './flows/subscription/subscription.ts';
import { warranty } from './flows/warranty/warranty.ts';
import { intents } from './intents/intents.ts';
import { articles } from './knowledge/articles.ts';
import { cancelOrderPolicy } from './policies/cancelOrder.ts';
import { changeAddressPolicy } from './policies/changeAddress.ts';
import { invoicePolicy } from './policies/invoice.ts';
import { leadPolicy } from './policies/lead.ts';
import { outagePolicy } from './policies/outage.ts';
import { parcelPolicy } from './policies/parcel.ts';
import { paymentPolicy } from './policies/payment.ts';
import { refundPolicy } from './policies/refund.ts';
import { warrantyPolicy } from './policies/warranty.ts';
import { templates } from './templates/templates.ts';
import { texts } from './texts/texts.ts';
import { calendars } from './work/calendars.ts';
import { fallbackQueue, queues } from './work/queues.ts';
import { routing } from './work/routing.ts';
import { slaPolicies } from './work/slaPolicies.ts';

/** A shop that sells things for the home, in three languages: it takes things back and gives the money back. */
export const store = defineBlueprint({
  name: 'store',
  business: { name: NAME },
  languages: ['en', 'pt-BR', 'es'],
  defaultLanguage: 'en',
  timeZone: TIME_ZONE,
  currency: CURRENCY,
  flows: [inquiry, refund, shopping, orderHelp, warranty, complaint, backInStock, subscription, lead],
  texts,
  templates,
  policies: [
    refundPolicy,
    cancelOrderPolicy,
    changeAddressPolicy,
    parcelPolicy,
    outagePolicy,
    leadPolicy,
    paymentPolicy,
    invoicePolicy,
    warrantyPolicy,
  ],
  queues,
  routing,
  calendars,
  slaPolicies,
  intents,
  assistant,
  knowledge: articles,
  evaluation: () => [...TRAFFIC_FILES, ...STRESS_FILES].flatMap((file) => readEvaluation(file)),
  fallbackQueue,
});
