/**
 * What somebody may do, and which role may do it. Roles are data: a workspace may change what a role holds, never what
 * a permission means. Every endpoint names one permission; nobody holds one by being somebody.
 */
export const PERMISSIONS = {
  'conversation.read': 'Read conversations, loops and the history of contacts',
  'conversation.act': 'Take over, write, decide, hand back',
  'conversation.assign': 'Give a conversation to another person or queue',
  'approval.give': 'Approve what a flow asks a person for, within the limit of the role',
  'approval.second': 'Give the second approval above the limits',
  'ticket.read': 'Read tickets and what waits',
  'ticket.write': 'Change tickets: priority, tags, fields, notes, links, merges, macros',
  'contact.write': 'Change contacts and their consent',
  'contact.merge': 'Merge contacts, and take a merge back',
  'contact.export': 'Export everything about a contact',
  'contact.erase': 'Erase a contact',
  'knowledge.read': 'Read articles, intents and what was not understood',
  'knowledge.write': 'Review what was understood, retrain, publish',
  'metrics.read': 'Read the measures of management',
  'metrics.export': 'Export loops and measures',
  'desk.configure': 'Change queues, routing, calendars, targets, saved replies, custom fields',
  'automation.write': 'Change automation rules and outgoing webhooks',
  'people.read': 'See agents, teams and who is there',
  'people.write': 'Invite, change and remove agents, teams and roles',
  'token.write': 'Make and revoke API tokens',
  'audit.read': 'Read the audit log',
  'agent.actAs': 'Act in the name of any agent: for systems that have agents of their own',
} as const;

export type Permission = keyof typeof PERMISSIONS;

export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as [Permission, ...Permission[]]; // its keys, nothing else

/** Of a text that was kept: the version that wrote it may have known others. */
export function isPermission(name: string): name is Permission {
  return Object.hasOwn(PERMISSIONS, name);
}

export const ROLES = ['agent', 'supervisor', 'manager', 'admin', 'auditor', 'integration'] as const;
export type Role = (typeof ROLES)[number];

const READS: readonly Permission[] = ['conversation.read', 'ticket.read', 'knowledge.read', 'people.read'];
const WORKS: readonly Permission[] = [
  ...READS,
  'conversation.act',
  'ticket.write',
  'contact.write',
  'approval.give',
];
const LEADS: readonly Permission[] = [
  ...WORKS,
  'conversation.assign',
  'approval.second',
  'contact.merge',
  'knowledge.write',
  'metrics.read',
];
const MANAGES: readonly Permission[] = [
  ...LEADS,
  'metrics.export',
  'contact.export',
  'desk.configure',
  'automation.write',
];

/** What each role holds until a workspace says otherwise. */
export const ROLE_PERMISSIONS: { readonly [role in Role]: readonly Permission[] } = {
  agent: WORKS,
  supervisor: LEADS,
  manager: MANAGES,
  admin: [...MANAGES, 'contact.erase', 'people.write', 'token.write', 'audit.read'],
  auditor: [...READS, 'metrics.read', 'audit.read'],
  integration: [...WORKS, 'conversation.assign', 'metrics.read', 'metrics.export', 'agent.actAs'],
};
