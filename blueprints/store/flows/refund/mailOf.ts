import { RETURNS_DESK } from '../../business.ts';
import { DESK_MAIL, MAIL, type MailWords } from '../../texts/mail.ts';
import { writeMoney } from '../../writeMoney.ts';
import { orderOf } from '../shared/order.ts';
import type { RefundContext } from './context.ts';
import { lineOf } from './order.ts';

/**
 * The refund in writing, with the label when there is one: to the customer in their language when an address of theirs
 * was proved, else to the desk that files returns.
 */
export function mailOf(context: RefundContext) {
  const { contact, refund, label } = context;
  const { number, currency } = orderOf(context);
  const language = contact.email === null ? 'en' : contact.language;
  const words = contact.email === null ? DESK_MAIL : wordsIn(language);
  const facts = {
    number,
    amount: writeMoney(refund ?? { minor: 0, currency }, language),
    item: lineOf(context).title,
    name: contact.name === null ? '' : ` ${contact.name}`,
  };
  return {
    to: contact.email ?? RETURNS_DESK,
    subject: fill(words.subject, facts),
    text: fill(words.text, facts),
    fileIds: label?.fileId ? [label.fileId] : [],
  };
}

/** 'pt-PT' reads 'pt-BR' rather than English. */
function wordsIn(language: string): MailWords {
  const base = language.split('-')[0];
  return Object.entries(MAIL).find(([tag]) => tag.split('-')[0] === base)?.[1] ?? MAIL.en;
}

function fill(words: string, facts: { [placeholder: string]: string }): string {
  return words.replaceAll(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');
}
