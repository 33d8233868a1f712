import type { Json } from '../../base/json.ts';
import { legible, untrust } from '../../base/untrusted.ts';
import type { InboundContent } from '../../conversation/content.ts';
import type { SlotKind } from '../../flow/effect.ts';
import { tokensOf } from '../fold.ts';
import { textIn } from '../textIn.ts';
import { readDate } from './date.ts';
import { emailsIn } from './email.ts';
import { orderNumbersIn } from './orderNumber.ts';
import { phonesIn } from './phone.ts';
import { readQuantity } from './quantity.ts';

/** The value of a slot in what a contact sent; null when it is not there, or there more than once. */
export function readSlot(content: InboundContent, kind: SlotKind, language: string): Json | null {
  if (kind === 'photo') return photoIn(content);
  if (kind === 'phone' && content.kind === 'contactCards') return theOnly(content.cards.flatMap(phonesOf));
  const text = textIn(content);
  if (text === null) return null;
  switch (kind) {
    case 'orderNumber':
      return theOnly(orderNumbersIn(text));
    case 'email':
      return theOnly(emailsIn(text));
    case 'phone':
      return theOnly(phonesIn(text));
    case 'quantity':
      return readQuantity(text);
    case 'date':
      return readDate(text, language);
    case 'words':
      return wordsIn(text);
    case 'money':
    case 'taxId':
    case 'address':
      return null;
  }
}

/** The id of the file. */
function photoIn(content: InboundContent): string | null {
  if (content.kind !== 'media') return null;
  const isPhoto = content.media === 'image' || content.mediaType.startsWith('image/');
  return isPhoto && content.media !== 'sticker' ? content.mediaId : null;
}

function phonesOf({ phones }: { phones: readonly string[] }): string[] {
  return phones.flatMap(phonesIn);
}

/** Longer is a letter, not an answer; the rest of it stays in the message. */
const LONGEST_WORDS = 2000;

/** Words say something: a lone dot or smile does not. */
function wordsIn(text: string): string | null {
  const said = tokensOf(text).some((token) => /[\p{L}\p{N}]/u.test(token));
  return said ? legible(untrust(text)).slice(0, LONGEST_WORDS).toWellFormed() : null;
}

function theOnly(values: readonly string[]): string | null {
  const [first, second] = values;
  return first !== undefined && second === undefined ? first : null;
}
