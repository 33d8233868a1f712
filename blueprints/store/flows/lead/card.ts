import { nameFact, numberFact, type CardPlan } from 'loopline/flow';
import type { LeadContext } from './context.ts';
import { gradeOf } from './gradeOf.ts';

/** What sales reads before the first keystroke. */
export const card: CardPlan<LeadContext> = {
  wants: [
    {
      text: 'card.leadNeed',
      facts: { need: ({ need }) => nameFact(need ?? '') },
      when: ({ need }) => need !== null,
    },
    {
      text: 'card.leadMany',
      facts: { quantity: ({ quantity }) => numberFact(quantity ?? 0) },
      when: ({ quantity }) => quantity !== null,
    },
    {
      text: 'card.leadCompany',
      facts: { company: ({ company }) => nameFact(company ?? '') },
      when: ({ company }) => company !== null,
    },
    {
      text: 'card.leadWhen',
      facts: { when: ({ wantedBy }) => nameFact(wantedBy ?? '') },
      when: ({ wantedBy }) => wantedBy !== null,
    },
    {
      text: 'card.leadBudget',
      facts: { budget: ({ budget }) => nameFact(budget ?? '') },
      when: ({ budget }) => budget !== null,
    },
    { text: 'card.leadUnknown', when: ({ quantity, company }) => quantity === null && company === null },
  ],
  checked: [
    {
      text: 'card.leadGrade',
      facts: { grade: (context) => nameFact(gradeOf(context) ?? '') },
      when: (context) => gradeOf(context) !== null,
    },
    { text: 'card.leadRecorded', when: ({ recorded }) => recorded },
  ],
  leftToDo: [{ text: 'card.leadQuote' }, { text: 'card.writeCrm', when: ({ recorded }) => !recorded }],
};
