import { useLingui } from '@lingui/react/macro';
import type { Permission } from '../../../../../../src/api/permission.ts';

/** What each permission lets somebody do, in the interface's language. */
export function usePermissionWords(): { [permission in Permission]: string } {
  const { t } = useLingui();
  return {
    'conversation.read': t`Read conversations, loops and the history of contacts`,
    'conversation.act': t`Take over, write, decide, hand back`,
    'conversation.assign': t`Give a conversation to another person or queue`,
    'approval.give': t`Approve what a flow asks a person for, within the limit of the role`,
    'approval.second': t`Give the second approval above the limits`,
    'ticket.read': t`Read tickets and what waits`,
    'ticket.write': t`Change tickets: priority, tags, fields, notes, links, merges, macros`,
    'contact.write': t`Change contacts and their consent`,
    'contact.merge': t`Merge contacts, and take a merge back`,
    'contact.export': t`Export everything about a contact`,
    'contact.erase': t`Erase a contact`,
    'knowledge.read': t`Read articles, intents and what was not understood`,
    'knowledge.write': t`Write articles, review what was understood, retrain, publish`,
    'metrics.read': t`Read the measures of management`,
    'metrics.export': t`Export loops and measures`,
    'desk.configure': t`Change queues, routing, calendars, targets, saved replies, fields`,
    'automation.write': t`Change automation rules and outgoing webhooks`,
    'people.read': t`See agents, teams and who is there`,
    'people.write': t`Invite, change and remove agents, teams and roles`,
    'token.write': t`Make and revoke API tokens`,
    'audit.read': t`Read the audit log`,
    'agent.actAs': t`Act in the name of any agent: for systems that have agents of their own`,
  };
}
