import { nameFact, type CardPlan } from 'loopline/flow';
import { number } from '../shared/said.ts';
import type { WarrantyContext } from './context.ts';
import { findLine, item } from './line.ts';

/** What an agent reads before the first keystroke. */
export const card: CardPlan<WarrantyContext> = {
  wants: [
    { text: 'card.warrantyUnknown', when: (context) => findLine(context) === null },
    {
      text: 'card.warrantyClaim',
      facts: { item, number },
      when: (context) => findLine(context) !== null,
    },
    {
      text: 'card.inTheirWords',
      facts: { words: ({ problem }) => nameFact(problem ?? '') },
      when: ({ problem }) => problem !== null,
    },
  ],
  checked: [
    { text: 'card.hasPhoto', when: ({ photo }) => photo !== null },
    { text: 'card.lacksPhoto', when: ({ photo, problem }) => photo === null && problem !== null },
    {
      text: 'card.allowedBy',
      facts: { agent: ({ allowedBy }) => nameFact(allowedBy ?? '') },
      when: ({ allowedBy }) => allowedBy !== null,
    },
    {
      text: 'card.trouble',
      facts: { code: ({ trouble }) => nameFact(trouble ?? '') },
      when: ({ trouble }) => trouble !== null,
    },
  ],
  leftToDo: [
    { text: 'card.findOrder', when: ({ order }) => order === null },
    { text: 'card.decideClaim', when: ({ remedy }) => remedy === null },
    { text: 'card.finishClaim', when: ({ remedy }) => remedy !== null },
  ],
};
