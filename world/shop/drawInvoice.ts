import type { PDFFont } from 'pdf-lib';
import { pdf } from '../pdf.ts';
import type { ShopLanguage } from './catalogue.ts';
import type { ShopCustomer, ShopOrder } from './shop.ts';

export type Invoice = { number: string; issuedAt: string };

/** The invoice of an order; null while nothing was paid. */
export function invoiceOf({ number, paymentIntent, paidAt, placedAt }: ShopOrder): Invoice | null {
  if (paymentIntent === null) return null;
  return { number: `NF-${number.replace(/\D/g, '')}`, issuedAt: paidAt ?? placedAt };
}

/** A4 in points. */
const PAGE: [number, number] = [595.3, 841.9];
const LEFT = 56;
const RIGHT = 540;
/** Lines that one page holds. */
const MOST_LINES = 30;

const WORDS: Readonly<
  Record<ShopLanguage, Record<'invoice' | 'order' | 'discount' | 'shipping' | 'total', string>>
> = {
  en: { invoice: 'Invoice', order: 'Order', discount: 'Discount', shipping: 'Shipping', total: 'Total' },
  'pt-BR': {
    invoice: 'Nota fiscal',
    order: 'Pedido',
    discount: 'Desconto',
    shipping: 'Frete',
    total: 'Total',
  },
  es: { invoice: 'Factura', order: 'Pedido', discount: 'Descuento', shipping: 'Envío', total: 'Total' },
};

/** An invoice: a real PDF of one page. The same order gives the same bytes. */
export async function drawInvoice(
  order: ShopOrder,
  { invoice, customer }: { invoice: Invoice; customer: ShopCustomer | null },
): Promise<Uint8Array> {
  const words = WORDS[order.purchase?.language ?? 'en'];
  const { PDFDocument, StandardFonts } = await pdf();
  const document = await PDFDocument.create();
  document.setTitle(`${words.invoice} ${invoice.number}`);
  document.setSubject(order.number);
  document.setCreationDate(new Date(invoice.issuedAt));
  document.setModificationDate(new Date(invoice.issuedAt));
  const page = document.addPage(PAGE);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  const plain = await document.embedFont(StandardFonts.Helvetica);
  let y = 780;
  const write = (left: string, right = '', font: PDFFont = plain) => {
    page.drawText(printable(left), { x: LEFT, y, size: 11, font });
    const text = printable(right);
    page.drawText(text, { x: RIGHT - font.widthOfTextAtSize(text, 11), y, size: 11, font });
    y -= 18;
  };
  write(`${words.invoice} ${invoice.number}`, invoice.issuedAt.slice(0, 10), bold);
  write(`${words.order} ${order.number}`);
  write(order.purchase?.buyer.name ?? customer?.name ?? '', order.purchase?.buyer.taxId ?? '');
  const { line1, city, postalCode, country } = order.shippingAddress;
  write(`${line1}, ${city}, ${postalCode}, ${country}`);
  y -= 18;
  const { currency } = order;
  for (const { quantity, title, unitPrice } of order.lines.slice(0, MOST_LINES))
    write(`${quantity} x ${title}`, money(quantity * unitPrice, currency));
  y -= 9;
  const discount = order.purchase?.discount ?? 0;
  if (discount > 0) write(words.discount, `-${money(discount, currency)}`);
  if (order.shippingPrice > 0) write(words.shipping, money(order.shippingPrice, currency));
  write(words.total, money(order.total, currency), bold);
  return document.save();
}

function money(minor: number, currency: string): string {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return `${(minor / 10 ** maximumFractionDigits).toFixed(maximumFractionDigits)} ${currency}`;
}

/** The standard fonts of PDF know Latin-1 only. */
const printable = (text: string) => text.replace(/[^\x20-\x7e\xa0-\xff]/g, '?');
