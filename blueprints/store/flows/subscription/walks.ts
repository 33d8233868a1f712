import * as the from '../../testing/answers.ts';
import type { Walk } from '../../testing/testWalks.ts';
import { DAY_MS, HOUR_MS } from '../../times.ts';

const out = { wants: 'noOffers' };

export const walks: readonly Walk[] = [
  { name: 'offers are agreed to first', steps: [], to: 'confirming', says: ['news.confirm'] },
  { name: 'a yes is taken', steps: [the.yes], to: 'subscribed', says: ['news.subscribed'] },
  { name: 'a no as well', steps: [the.no], to: 'declined', says: ['news.declined'] },
  { name: 'so is a change of mind', steps: [the.cancel], to: 'declined' },
  { name: 'silence is no yes', steps: [{ after: 4 * HOUR_MS }], to: 'unanswered' },
  {
    name: 'nor is what nobody understands',
    steps: [the.unclear, the.unclear, the.unclear],
    to: 'unanswered',
  },
  { name: 'who wants out is asked once', slots: out, steps: [], to: 'askingWhich', says: ['news.which'] },
  {
    name: 'and is out',
    slots: out,
    steps: [the.choose('stop')],
    to: 'unsubscribed',
    says: ['news.unsubscribed'],
  },
  { name: 'by silence, too', slots: out, steps: [{ after: DAY_MS - 2 * HOUR_MS }], to: 'unsubscribed' },
  { name: 'or stays', slots: out, steps: [the.choose('keep')], to: 'kept', says: ['news.kept'] },
];
