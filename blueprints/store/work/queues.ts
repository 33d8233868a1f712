import type { Queue } from 'loopline/blueprint';

/** Who works on what. */
export const queues: readonly Queue[] = [
  { name: 'support', title: 'Support', calendar: 'everyDay', slaPolicy: 'conversation' },
  { name: 'finance', title: 'Finance', calendar: 'everyDay', slaPolicy: 'approval' },
  { name: 'sales', title: 'Sales', calendar: 'everyDay', slaPolicy: 'lead', priority: 10 },
  { name: 'warehouse', title: 'Warehouse', calendar: 'weekdays', slaPolicy: 'sameDay' },
  { name: 'backOffice', title: 'Back office', calendar: 'weekdays', slaPolicy: 'records' },
  { name: 'compliance', title: 'Compliance', calendar: 'everyDay', slaPolicy: 'overdue' },
  { name: 'supervisors', title: 'Supervisors', calendar: 'everyDay', slaPolicy: 'overdue' },
];

/** Who gets what belongs to nobody else. */
export const fallbackQueue = 'support';
