import type { World } from '../../world/startWorld.ts';

/** What each of the six systems knows about one order of one customer, in a few words. */
export interface SixSystems {
  whatsapp: string;
  payments: string;
  shop: string;
  warehouse: string;
  crm: string;
  mail: string;
}

export function sixSystems(
  world: World,
  { orderNumber, waId }: { orderNumber: string; waId: string },
): SixSystems {
  return {
    whatsapp: whatsappOf(world, waId),
    payments: paymentsOf(world, orderNumber),
    shop: shopOf(world, orderNumber),
    warehouse: warehouseOf(world, orderNumber),
    crm: crmOf(world, orderNumber),
    mail: mailOf(world, orderNumber),
  };
}

function whatsappOf({ graph }: World, waId: string): string {
  const { messages } = graph.phone(waId);
  const received = messages.filter(({ from }) => from === 'business');
  const documents = received.filter(({ document }) => document !== undefined);
  const templates = received.filter(({ type }) => type === 'template');
  return `${received.length} messages, ${documents.length} documents, ${templates.length} templates`;
}

function paymentsOf({ payments, shop }: World, orderNumber: string): string {
  const order = shop.order(orderNumber);
  const entry = payments.ledger().find(({ paymentIntent }) => paymentIntent === order?.paymentIntent);
  if (!entry) return 'nothing was paid';
  return `${entry.refunded} of ${entry.captured} ${entry.currency} given back, ${entry.refunds.length} refunds`;
}

function shopOf({ shop }: World, orderNumber: string): string {
  const order = shop.order(orderNumber);
  const marked = order?.lines.reduce((sum, line) => sum + line.refundedAmount, 0) ?? 0;
  return `order ${order?.status ?? 'unknown'}, ${marked} marked as refunded`;
}

function warehouseOf({ warehouse }: World, orderNumber: string): string {
  const returns = warehouse.returns().filter((one) => one.orderNumber === orderNumber);
  return (
    returns.map(({ status, trackingNumber }) => `return ${status}, ${trackingNumber}`).join('; ') ||
    'no return'
  );
}

function crmOf({ crm }: World, orderNumber: string): string {
  const notes = crm.activities().filter(({ subject }) => subject.includes(orderNumber));
  return notes.map(({ outcome, subject }) => `${subject}: ${outcome ?? ''}`).join('; ') || 'nothing noted';
}

function mailOf({ mail }: World, orderNumber: string): string {
  const mails = mail.messages().filter(({ subject }) => subject.includes(orderNumber));
  return mails.map(({ attachments }) => `sent, ${attachments.length} attachments`).join('; ') || 'no mail';
}
