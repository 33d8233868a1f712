import type { PDFFont } from 'pdf-lib';
import { pdf } from '../pdf.ts';
import type { WarehouseReturn } from './warehouse.ts';

/** A6 in points: what label printers take. */
const PAGE: [number, number] = [297.6, 419.5];
const MARGIN = 24;

/** A return label: a real PDF of one page. The bars stand for the tracking number; no scanner reads them. */
export async function drawLabel(parcel: WarehouseReturn): Promise<Uint8Array> {
  const { PDFDocument, StandardFonts } = await pdf();
  const document = await PDFDocument.create();
  document.setTitle(`Return ${parcel.id}`);
  document.setSubject(parcel.trackingNumber);
  // The same return gives the same bytes.
  document.setCreationDate(new Date(parcel.createdAt));
  document.setModificationDate(new Date(parcel.createdAt));
  const page = document.addPage(PAGE);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  const plain = await document.embedFont(StandardFonts.Courier);
  const write = (text: string, line: { y: number; size: number; font: PDFFont }) =>
    page.drawText(printable(text), { x: MARGIN, y: line.y, size: line.size, font: line.font });
  write('RETURN', { y: 370, size: 28, font: bold });
  write(parcel.carrier, { y: 345, size: 12, font: plain });
  write(`Order ${parcel.orderNumber}`, { y: 310, size: 14, font: bold });
  parcel.lines.slice(0, 6).forEach((line, index) => {
    write(`${line.quantity} x ${line.sku}`, { y: 285 - index * 16, size: 11, font: plain });
  });
  let x = MARGIN;
  for (const width of barsOf(parcel.trackingNumber)) {
    page.drawRectangle({ x, y: 90, width, height: 80 });
    x += width + 1.5;
  }
  write(parcel.trackingNumber, { y: 65, size: 16, font: plain });
  write(parcel.id, { y: 40, size: 9, font: plain });
  return document.save();
}

/** Two bars for each character, wide or narrow by its code. */
function barsOf(text: string): number[] {
  return Array.from(Buffer.from(text, 'latin1')).flatMap((code) => {
    return [1 + (code % 4), 1 + (Math.floor(code / 4) % 4)];
  });
}

/** The standard fonts of PDF know Latin-1 only. */
const printable = (text: string) => text.replace(/[^\x20-\x7e\xa0-\xff]/g, '?');
