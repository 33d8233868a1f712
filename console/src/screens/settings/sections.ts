import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { lazy, type ComponentType } from 'react';
import type { Permission } from '../../../../src/api/permission.ts';
import { fetched } from '../../data/fetched.ts';

export interface SettingsSection {
  id: string;
  words: MessageDescriptor;
  /** Who does not hold it is not shown the section; null: it is one's own. */
  needs: Permission | null;
  group: 'desk' | 'people' | 'system' | 'mine';
  component: ComponentType;
}

/** A section is loaded when somebody opens it. */
function part<Name extends string>(load: () => Promise<{ [name in Name]: ComponentType }>, name: Name) {
  return lazy(async () => ({ default: (await fetched(load))[name] }));
}

/** In the order of the list. */
export const SECTIONS: readonly SettingsSection[] = [
  {
    id: 'channels',
    words: msg`Channels`,
    needs: 'desk.configure',
    group: 'desk',
    component: part(() => import('./sections/channels/Channels.tsx'), 'Channels'),
  },
  {
    id: 'templates',
    words: msg`Templates`,
    needs: 'desk.configure',
    group: 'desk',
    component: part(() => import('./sections/Templates.tsx'), 'Templates'),
  },
  {
    id: 'queues',
    words: msg`Queues`,
    needs: 'desk.configure',
    group: 'desk',
    component: part(() => import('./sections/queues/Queues.tsx'), 'Queues'),
  },
  {
    id: 'routing',
    words: msg`Routing rules`,
    needs: 'desk.configure',
    group: 'desk',
    component: part(() => import('./sections/routing/RoutingRules.tsx'), 'RoutingRules'),
  },
  {
    id: 'calendars',
    words: msg`Calendars`,
    needs: 'desk.configure',
    group: 'desk',
    component: part(() => import('./sections/calendars/Calendars.tsx'), 'Calendars'),
  },
  {
    id: 'targets',
    words: msg`Service levels`,
    needs: 'desk.configure',
    group: 'desk',
    component: part(() => import('./sections/targets/Targets.tsx'), 'Targets'),
  },
  {
    id: 'replies',
    words: msg`Saved replies`,
    needs: 'desk.configure',
    group: 'desk',
    component: part(() => import('./sections/Replies.tsx'), 'Replies'),
  },
  {
    id: 'macros',
    words: msg`Macros`,
    needs: 'desk.configure',
    group: 'desk',
    component: part(() => import('./sections/macros/Macros.tsx'), 'Macros'),
  },
  {
    id: 'fields',
    words: msg`Ticket fields`,
    needs: 'desk.configure',
    group: 'desk',
    component: part(() => import('./sections/TicketFields.tsx'), 'TicketFields'),
  },
  {
    id: 'approvals',
    words: msg`Approval limits`,
    needs: 'desk.configure',
    group: 'desk',
    component: part(() => import('./sections/ApprovalLimits.tsx'), 'ApprovalLimits'),
  },
  {
    id: 'people',
    words: msg`People`,
    needs: 'people.write',
    group: 'people',
    component: part(() => import('./sections/people/People.tsx'), 'People'),
  },
  {
    id: 'teams',
    words: msg`Teams`,
    needs: 'people.write',
    group: 'people',
    component: part(() => import('./sections/Teams.tsx'), 'Teams'),
  },
  {
    id: 'roles',
    words: msg`Roles and permissions`,
    needs: 'people.write',
    group: 'people',
    component: part(() => import('./sections/roles/Roles.tsx'), 'Roles'),
  },
  {
    id: 'sso',
    words: msg`Single sign-on`,
    needs: 'people.write',
    group: 'people',
    component: part(() => import('./sections/SignOnProviders.tsx'), 'SignOnProviders'),
  },
  {
    id: 'tokens',
    words: msg`API tokens`,
    needs: 'token.write',
    group: 'system',
    component: part(() => import('./sections/Tokens.tsx'), 'Tokens'),
  },
  {
    id: 'webhooks',
    words: msg`Outgoing webhooks`,
    needs: 'automation.write',
    group: 'system',
    component: part(() => import('./sections/webhooks/Webhooks.tsx'), 'Webhooks'),
  },
  {
    id: 'automation',
    words: msg`Automation`,
    needs: 'automation.write',
    group: 'system',
    component: part(() => import('./sections/automation/Automation.tsx'), 'Automation'),
  },
  {
    id: 'owners',
    words: msg`Account owners`,
    needs: 'desk.configure',
    group: 'system',
    component: part(() => import('./sections/AccountOwners.tsx'), 'AccountOwners'),
  },
  {
    id: 'integrations',
    words: msg`Integrations`,
    needs: 'desk.configure',
    group: 'system',
    component: part(() => import('./sections/Integrations.tsx'), 'Integrations'),
  },
  {
    id: 'metrics',
    words: msg`What is measured`,
    needs: 'desk.configure',
    group: 'system',
    component: part(() => import('./sections/MetricsSettings.tsx'), 'MetricsSettings'),
  },
  {
    id: 'audit',
    words: msg`Audit log`,
    needs: 'audit.read',
    group: 'system',
    component: part(() => import('./sections/audit/Audit.tsx'), 'Audit'),
  },
  {
    id: 'me',
    words: msg`My account`,
    needs: null,
    group: 'mine',
    component: part(() => import('./sections/me/Me.tsx'), 'Me'),
  },
  {
    id: 'notifications',
    words: msg`Notifications`,
    needs: null,
    group: 'mine',
    component: part(() => import('./sections/NotificationSettings.tsx'), 'NotificationSettings'),
  },
  {
    id: 'appearance',
    words: msg`Appearance`,
    needs: null,
    group: 'mine',
    component: part(() => import('./sections/Appearance.tsx'), 'Appearance'),
  },
  {
    id: 'shortcuts',
    words: msg`Shortcuts`,
    needs: null,
    group: 'mine',
    component: part(() => import('./sections/shortcuts/Shortcuts.tsx'), 'Shortcuts'),
  },
];
