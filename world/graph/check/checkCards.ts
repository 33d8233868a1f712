import type { Choice } from '../documents.ts';
import type { Json } from '../../json.ts';
import { needList, needRecord, needText, wrong } from './fields.ts';

const ACTION = "interactive['action']";

/** Two to ten cards, whose buttons are of the same kind and number. */
export function checkCarousel(action: Json): Choice[] {
  const place = `${ACTION}['cards']`;
  const cards = needList(action, 'cards', place, { min: 2, max: 10 });
  const choices = cards.map((card) => checkCard(card, place));
  const shapes = new Set(choices.map((own) => own.map((choice) => choice.kind).join()));
  if (shapes.size > 1) throw wrong(place, 'must all have the same kind and number of buttons.');
  return choices.flat();
}

/** Products and orders: only the outline is checked. */
export function checkCommerce(kind: string, action: Json): Choice[] {
  if (kind === 'product') {
    needText(action, 'catalog_id', `${ACTION}['catalog_id']`, { max: 64 });
    needText(action, 'product_retailer_id', `${ACTION}['product_retailer_id']`, { max: 200 });
    return [];
  }
  if (kind === 'product_list') {
    checkProducts(action);
    return [];
  }
  needText(action, 'name', `${ACTION}['name']`, { max: 64 });
  return [];
}

function checkCard(card: Json, place: string): Choice[] {
  const action = needRecord(card, 'action', `${place}['action']`);
  if (card['body'] !== undefined) {
    const body = needRecord(card, 'body', `${place}['body']`);
    const text = needText(body, 'text', `${place}['body']['text']`, { max: 160 });
    if (text.split('\n').length > 3)
      throw wrong(`${place}['body']['text']`, 'must have at most 2 line breaks.');
  }
  if (action['buttons'] !== undefined) {
    return needList(action, 'buttons', `${place}['buttons']`, { min: 1, max: 3 }).map((button) => {
      const reply = needRecord(button, 'quick_reply', `${place}['quick_reply']`);
      const id = needText(reply, 'id', `${place}['quick_reply']['id']`, { max: 256 });
      return {
        kind: 'button',
        id,
        title: needText(reply, 'title', `${place}['quick_reply']['title']`, { max: 20 }),
      };
    });
  }
  const parameters = needRecord(action, 'parameters', `${place}['parameters']`);
  const title = needText(parameters, 'display_text', `${place}['display_text']`, { max: 20 });
  return [{ kind: 'url', id: needText(parameters, 'url', `${place}['url']`, { max: 2000 }), title }];
}

function checkProducts(action: Json): void {
  needText(action, 'catalog_id', `${ACTION}['catalog_id']`, { max: 64 });
  const place = `${ACTION}['sections']`;
  const sections = needList(action, 'sections', place, { min: 1, max: 10 });
  const products = sections.flatMap((section) => {
    if (sections.length > 1) needText(section, 'title', `${place}['title']`, { max: 24 });
    return needList(section, 'product_items', `${place}['product_items']`, { min: 1, max: 30 });
  });
  if (products.length > 30) throw wrong(place, `must have at most 30 products, but has ${products.length}.`);
}
