/** A quote for many units, or for a company. */
export const lead = {
  'flow.lead': 'Quote for companies',
  'lead.askCompany':
    'Gladly. From {units} units of one product, or for a company, a colleague of sales makes you a quote with a discount. What is your company called? If it is for yourself, just say so.',
  'lead.askCompanyAgain': 'What is the name of your company? If it is for yourself, just say so.',
  'lead.askQuantity': 'How many units do you need?',
  'lead.askQuantityAgain': 'About how many units do you need? A number is enough.',
  'lead.askWhen': 'By when do you need them?',
  'lead.askWhenAgain': 'By when do you need them? A rough date is enough.',
  'lead.stillThere': 'Are you still there? With your answer sales can write you a quote.',
  'lead.withSales': 'Thank you. Sales has your request now, with all that you wrote, and writes to you here.',
  'lead.withSalesUnfinished': 'A colleague of sales takes it up from here, with what you wrote so far.',
  'lead.shop':
    'For that number our shop has the best prices: you can order right there, and I am happy to help with any question.',
  'lead.key': 'Many units: sales writes at once',
  'lead.many': 'Enough units for a quote',
  'lead.company': 'A company that buys several',
  'card.leadMany': 'Wants a quote for {quantity} units',
  'card.leadCompany': 'Company: {company}',
  'card.leadWhen': 'Wanted by: {when}',
  'card.leadUnknown': 'Wants to buy many, or for a company',
  'card.leadGrade': 'Qualified: {grade}',
  'card.leadRecorded': 'The CRM has it',
  'card.leadQuote': 'Write to the customer with a quote',
};
