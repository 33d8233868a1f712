import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import {
  Activity,
  BookOpen,
  ChartNoAxesColumn,
  Inbox,
  ShieldCheck,
  Smartphone,
  Tags,
  Waypoints,
  type LucideIcon,
} from 'lucide-react';
import type { Permission } from '../../../src/api/permission.ts';

export interface Place {
  to:
    | '/inbox'
    | '/live'
    | '/metrics'
    | '/studio/flows'
    | '/studio/policies'
    | '/studio/knowledge'
    | '/studio/intents'
    | '/studio/simulator';
  words: MessageDescriptor;
  icon: LucideIcon;
  keys: string;
  needs: Permission;
  /** Below the line of the rail, and not in a phone's bar. */
  isStudio: boolean;
}

/** Where one can go, in the rail's order. */
export const PLACES: readonly Place[] = [
  { to: '/inbox', words: msg`Inbox`, icon: Inbox, keys: 'g i', needs: 'conversation.read', isStudio: false },
  { to: '/live', words: msg`Live`, icon: Activity, keys: 'g l', needs: 'metrics.read', isStudio: false },
  {
    to: '/metrics',
    words: msg`Metrics`,
    icon: ChartNoAxesColumn,
    keys: 'g m',
    needs: 'metrics.read',
    isStudio: false,
  },
  {
    to: '/studio/flows',
    words: msg`Flows`,
    icon: Waypoints,
    keys: 'g f',
    needs: 'knowledge.read',
    isStudio: true,
  },
  {
    to: '/studio/policies',
    words: msg`Policies`,
    icon: ShieldCheck,
    keys: 'g p',
    needs: 'knowledge.read',
    isStudio: true,
  },
  {
    to: '/studio/knowledge',
    words: msg`Knowledge`,
    icon: BookOpen,
    keys: 'g k',
    needs: 'knowledge.read',
    isStudio: true,
  },
  {
    to: '/studio/intents',
    words: msg`Intents`,
    icon: Tags,
    keys: 'g t',
    needs: 'knowledge.read',
    isStudio: true,
  },
  {
    to: '/studio/simulator',
    words: msg`Simulator`,
    icon: Smartphone,
    keys: 'g s',
    needs: 'knowledge.read',
    isStudio: true,
  },
];
