import { z } from 'zod';
import { notFound, RestError } from '../rest.ts';
import { nearestLanguage } from './catalogue.ts';
import { needAddress } from './checkAddress.ts';
import { drawInvoice, invoiceOf } from './drawInvoice.ts';
import { describeParcel, parcelsOf } from './parcels.ts';
import { payOrder } from './payOrder.ts';
import { withCustomer } from './readRoutes.ts';
import { drawTrackingPage } from './trackingPage.ts';
import { freshOrder, keepWrite, orderNamed } from './state.ts';
import type { ShopState } from './state.ts';

type ById = { Params: { id: string } };
const externalReference = z.string().max(255).nullable().default(null);
const paymentBody = z.strictObject({
  paymentReference: z.string().min(1).max(255),
  amount: z.int().nonnegative(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  externalReference,
});
const addressBody = z.strictObject({ address: z.unknown(), externalReference });
const languageQuery = z.strictObject({ language: z.string().max(35).optional() });

/** What follows an order that was placed: its payment, its address, its invoice, its parcels. */
export function addPurchaseRoutes(state: ShopState): void {
  const { app } = state.peer;
  app.post<ById>('/orders/:id/payments', async (request, reply) => {
    const order = freshOrder(state, request);
    const paid = payOrder(state, order, paymentBody.parse(request.body));
    return reply.code(201).send(withCustomer(state, paid));
  });
  app.put<ById>('/orders/:id/address', async (request) => {
    const order = freshOrder(state, request);
    const { address, externalReference: reference } = addressBody.parse(request.body);
    const { status } = order;
    if (status !== 'placed' && status !== 'paid')
      throw new RestError(409, 'too_late', `An order that is ${status} goes where it goes`, { status });
    const changed = { ...order, shippingAddress: needAddress(address) };
    const write = { kind: 'orderAddress' as const, externalReference: reference, result: {} };
    return withCustomer(state, keepWrite(state, changed, write));
  });
  addInvoiceRoutes(state);
  addParcelRoutes(state);
}

function addInvoiceRoutes(state: ShopState): void {
  const { app } = state.peer;
  const invoiceNamed = (id: string) => {
    const order = orderNamed(state, id);
    const invoice = invoiceOf(order);
    if (invoice === null) throw new RestError(404, 'not_issued', `Order ${order.number} is not paid`);
    return { order, invoice };
  };
  app.get<ById>('/orders/:id/invoice', async ({ params }) => {
    const { order, invoice } = invoiceNamed(params.id);
    const { total, currency } = order;
    return { ...invoice, total, currency, pdfPath: `/orders/${order.id}/invoice.pdf` };
  });
  app.get<ById>('/orders/:id/invoice.pdf', async ({ params }, reply) => {
    const { order, invoice } = invoiceNamed(params.id);
    const bytes = await drawInvoice(order, { invoice, customer: state.customers.find(order.customerId) });
    return reply
      .type('application/pdf')
      .header('Content-Disposition', `attachment; filename="invoice-${invoice.number}.pdf"`)
      .send(Buffer.from(bytes));
  });
}

function addParcelRoutes(state: ShopState): void {
  const { app } = state.peer;
  app.get<ById>('/orders/:id/parcels', async ({ params, query }) => {
    const order = orderNamed(state, params.id);
    const language = nearestLanguage(languageQuery.parse(query).language ?? order.purchase?.language);
    const wording = { language, url: state.peer.url() };
    return { parcels: parcelsOf(state, order).map((parcel) => describeParcel(parcel, wording)) };
  });
  app.get<{ Params: { number: string } }>('/track/:number', async ({ params }, reply) => {
    const parcel = state.orders
      .list()
      .flatMap((order) => parcelsOf(state, order))
      .find(({ id }) => id === params.number);
    if (parcel === undefined) throw notFound('parcel', params.number);
    const language = nearestLanguage(orderNamed(state, parcel.orderId).purchase?.language);
    const described = describeParcel(parcel, { language, url: state.peer.url() });
    return reply.type('text/html; charset=utf-8').send(drawTrackingPage(described, language));
  });
}
