import { writeMoney } from '../../writeMoney.ts';
import type { RefundContext } from './context.ts';
import { lineOf, orderOf } from './order.ts';
import { MAIL, type MailWords } from '../../texts/mail.ts';

/** The confirmation by e-mail, in the customer's language, with the label when there is one. */
export function mailOf(context: RefundContext) {
  const { contact, refund, label } = context;
  const words = wordsIn(contact.language);
  const { number, currency } = orderOf(context);
  const amount = writeMoney(refund ?? { minor: 0, currency }, contact.language);
  const facts = {
    number,
    amount,
    item: lineOf(context).title,
    name: contact.name === null ? '' : ` ${contact.name}`,
  };
  return {
    to: contact.email,
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
