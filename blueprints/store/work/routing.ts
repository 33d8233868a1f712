import type { WrittenRoutingRule } from 'loopline/blueprint';

/** Who gets what, besides the members of the queue that a flow names. Here the people are not named: they come and go. */
export const routing: readonly WrittenRoutingRule[] = [
  {
    name: 'keyLeads',
    title: 'A large lead is urgent, and goes first to who keeps the account',
    when: [{ field: 'reason', op: 'is', value: 'keyLead' }],
    to: { queue: 'sales', priority: 'urgent', agent: '@accountOwner' },
  },
  {
    name: 'leads',
    title: 'A lead is pressing, and goes first to who keeps the account',
    when: [{ field: 'reason', op: 'in', value: ['qualifiedLead', 'lead'] }],
    to: { queue: 'sales', priority: 'high', agent: '@accountOwner' },
  },
  {
    name: 'complaints',
    title: 'A complaint is pressing, whoever has it',
    when: [{ field: 'reason', op: 'in', value: ['complaint', 'complaintOpen'] }],
    to: { priority: 'high' },
  },
  {
    name: 'accountOwner',
    title: 'Who has somebody looking after them in the CRM gets that person first',
    when: [
      { field: 'accountOwner', op: 'exists', value: true },
      { field: 'queue', op: 'is', value: 'support' },
    ],
    to: { agent: '@accountOwner' },
  },
];
