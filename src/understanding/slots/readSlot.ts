import type { Json } from '../../base/json.ts';
import { legible, untrust } from '../../base/untrusted.ts';
import type { InboundContent } from '../../conversation/content.ts';
import type { SlotKind } from '../../flow/effect.ts';
import { fold, tokensOf } from '../fold.ts';
import { textIn } from '../textIn.ts';
import { readAddress } from './address.ts';
import { findDate } from './date.ts';
import { findEmails } from './email.ts';
import { theOnly, undenied, type Found, type Reading } from './found.ts';
import { findMoney } from './money.ts';
import { findOrderNumbers } from './orderNumber.ts';
import { findPhones } from './phone.ts';
import { findQuantity } from './quantity.ts';
import { taxIdsIn } from './taxId.ts';

/** The value of a slot in what a contact sent; null when it is not there, or there more than once. */
export function readSlot(content: InboundContent, kind: SlotKind, reading: Reading): Json | null {
  if (kind === 'photo') return photoIn(content);
  if (kind === 'phone' && content.kind === 'contactCards')
    return (
      theOnly(
        content.cards.flatMap(({ phones }) => phones.flatMap((each) => findPhones(each, reading.language))),
      )?.value ?? null
    );
  const text = textIn(content);
  return text === null ? null : (findInText(text, kind, reading)?.value ?? null);
}

/**
 * The value of a slot in a text, and where in the folded text it stands; of words and addresses, all of it.
 * What is denied is not meant: 'not LP-1042 but LP-1043' gives the second. Never throws; linear in the text.
 */
export function findInText(text: string, kind: SlotKind, reading: Reading): Found | null {
  if (text.length > LONGEST && kind !== 'words') return null;
  switch (kind) {
    case 'orderNumber':
      return theOnly(undenied(fold(text), findOrderNumbers(text)));
    case 'email':
      return theOnly(undenied(fold(text), findEmails(text)));
    case 'phone':
      return theOnly(undenied(fold(text), findPhones(text, reading.language)));
    case 'taxId':
      return theOnly(undenied(fold(text), taxIdsIn(text)));
    case 'quantity':
      return findQuantity(text, reading.language);
    case 'money':
      return findMoney(text, reading);
    case 'date':
      return findDate(text, reading);
    case 'words':
      return whole(wordsIn(text));
    case 'address':
      return whole(readAddress(text));
    case 'photo':
    case 'lines':
      return null;
  }
}

/** Longer texts are letters; a value in them is no answer. */
const LONGEST = 8000;

/** The id of the file. */
function photoIn(content: InboundContent): string | null {
  if (content.kind !== 'media') return null;
  const isPhoto = content.media === 'image' || content.mediaType.startsWith('image/');
  return isPhoto && content.media !== 'sticker' ? content.mediaId : null;
}

/** Longer is a letter, not an answer; the rest of it stays in the message. */
const LONGEST_WORDS = 2000;

/** Words say something: a lone dot or smile does not. */
function wordsIn(text: string): string | null {
  const start = text.slice(0, 2 * LONGEST_WORDS).toWellFormed();
  const said = tokensOf(start).some((token) => /[\p{L}\p{N}]/u.test(token));
  return said ? legible(untrust(start)).slice(0, LONGEST_WORDS).toWellFormed() : null;
}

/** It ends where the text ends. */
function whole(value: Json): Found | null {
  return value === null ? null : { value, from: 0, to: Number.MAX_SAFE_INTEGER };
}
