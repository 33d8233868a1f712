import type { Fact } from 'loopline/flow';
import { TIME_ZONE } from '../business.ts';
import { writeMoney } from '../writeMoney.ts';

/** A fact as the customer reads it. */
export function writeFact(fact: Fact, language: string): string {
  switch (fact.kind) {
    case 'money':
      return writeMoney(fact, language);
    case 'date':
      return written(fact.at, language, { dateStyle: 'medium' });
    case 'time':
      return written(fact.at, language, { dateStyle: 'medium', timeStyle: 'short' });
    case 'number':
      return new Intl.NumberFormat(language).format(fact.value);
    case 'name':
      return fact.value;
  }
}

function written(at: string, language: string, style: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(language, { timeZone: TIME_ZONE, ...style });
  return format.format(new Date(at)).replaceAll(/[\u00a0\u202f]/g, ' ');
}
