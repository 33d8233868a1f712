import type { ShopLanguage } from './catalogue.ts';
import type { describeParcel } from './parcels.ts';

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** What the carrier shows to whoever has the tracking number. */
export function drawTrackingPage(parcel: ReturnType<typeof describeParcel>, language: ShopLanguage): string {
  const rows = parcel.events.map(({ at, text, place }) => {
    const when = new Date(at).toLocaleString(language, { timeZone: 'America/Sao_Paulo' });
    return `<li><time datetime="${at}">${escape(when)}</time> ${escape(text)}${place === null ? '' : `, ${escape(place)}`}</li>`;
  });
  const title = `${parcel.carrier} ${parcel.trackingNumber}`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escape(title)}</title>
<meta name="viewport" content="width=device-width"></head>
<body><h1>${escape(title)}</h1><ol reversed>${rows.join('')}</ol></body></html>
`;
}
