import {
  CircleCheck,
  CircleDashed,
  Cog,
  Hourglass,
  ShieldCheck,
  Sparkle,
  User,
  UserRoundCheck,
  type LucideIcon,
} from 'lucide-react';
import type { State } from './flowQueries.ts';

/** Ends that are nobody's success: what was asked for did not come about. */
const UNDONE = /abandon|cancel|withdraw|deni|lapse|unconfirmed|none|lost/i;

/** What a state is drawn with: its sign, and the border that says whom a loop waits for. */
export function signOf({ waitsFor, policy, outcome }: Pick<State, 'waitsFor' | 'policy' | 'outcome'>): {
  icon: LucideIcon;
  border: string;
} {
  if (waitsFor === 'customer') return { icon: User, border: 'border border-dotted border-ink-3' };
  if (waitsFor === 'person') return { icon: UserRoundCheck, border: 'border-[1.5px] border-ink-3' };
  if (waitsFor === 'system') return { icon: Cog, border: 'border border-line-2' };
  if (waitsFor === 'time') return { icon: Hourglass, border: 'border border-line-2' };
  if (waitsFor === 'end')
    return {
      icon: UNDONE.test(outcome ?? '') ? CircleDashed : CircleCheck,
      border: 'border border-line-2 rounded-full',
    };
  return {
    icon: policy === null ? Sparkle : ShieldCheck,
    border: 'border-[1.5px] border-dashed border-ai-line',
  };
}

/** 'exchangedByHand' as 'exchanged by hand'. */
export function worded(name: string): string {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
}
