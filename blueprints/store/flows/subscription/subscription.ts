import { z } from 'zod';
import { defineFlow, flowKit, type FlowInput } from 'loopline/flow';
import { DAY_MS, HOUR_MS } from '../../times.ts';

const contextSchema = z.object({
  /** In, or out again: what the contact wants. */
  wants: z.enum(['offers', 'noOffers']),
  /** When they said yes to offers (ISO); null while they have not. */
  agreedAt: z.string().nullable(),
});
type SubscriptionContext = z.infer<typeof contextSchema>;

const { branch, choose, close, confirm } = flowKit<SubscriptionContext>();

const question = 'news.confirm';
const silence = { giveUp: { afterMs: 4 * HOUR_MS, to: 'unanswered' } };

/**
 * Offers and news: nobody gets them who has not said yes here, and the yes is written down with its hour. A no holds at
 * once. Who writes 'stop' needs no flow: that works everywhere, and at once.
 */
export const subscription = defineFlow({
  name: 'subscription',
  version: 1,
  reason: 'subscription',
  contextSchema,
  context: ({ slots }: FlowInput): SubscriptionContext => ({
    wants: slots.wants === 'noOffers' ? 'noOffers' : 'offers',
    agreedAt: null,
  }),
  object: () => null,
  initial: 'opening',
  cancelled: 'declined',
  states: {
    opening: branch({
      cases: [{ when: ({ wants }) => wants === 'noOffers', to: 'askingWhich' }],
      otherwise: 'confirming',
    }),

    /** A yes to exactly this, by the contact: what it is, how often, and how it ends. */
    confirming: confirm({
      say: question,
      yes: { to: 'subscribed', set: (_, __, at) => ({ agreedAt: at }) },
      no: 'declined',
      unclear: { say: 'news.confirmAgain', to: 'unanswered' },
      silence,
      next: 'Customer says whether offers are wanted',
    }),

    askingWhich: choose({
      say: 'news.which',
      options: [
        { id: 'stop', title: 'news.stop', way: 'unsubscribed' },
        { id: 'keep', title: 'news.keep', way: 'kept' },
      ],
      // Whoever may have wanted to leave gets no more offers.
      unclear: { say: 'news.whichAgain', tries: 2, to: 'unsubscribed' },
      silence: { giveUp: { afterMs: DAY_MS - 2 * HOUR_MS, to: 'unsubscribed' } },
      cancel: 'kept',
      next: 'Customer says whether offers shall stop',
    }),

    subscribed: close({
      outcome: 'subscribed',
      say: 'news.subscribed',
      also: [{ marketing: 'resume' }],
    }),
    unsubscribed: close({
      outcome: 'unsubscribed',
      say: 'news.unsubscribed',
      also: [{ marketing: 'stop' }],
    }),
    declined: close({ outcome: 'declined', say: 'news.declined' }),
    kept: close({ outcome: 'kept', say: 'news.kept' }),
    unanswered: close({ outcome: 'unanswered' }),
  },
  card: {
    wants: [
      { text: 'card.wantsOffers', when: ({ wants }) => wants === 'offers' },
      { text: 'card.wantsNoOffers', when: ({ wants }) => wants === 'noOffers' },
    ],
    checked: [],
    leftToDo: [{ text: 'card.answer' }],
  },
});
