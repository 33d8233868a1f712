import type { Intent } from '../../intent.ts';
import { ability } from './ability.ts';
import { angry } from './angry.ts';
import { cancel } from './cancel.ts';
import { displeased } from './displeased.ts';
import { goodbye } from './goodbye.ts';
import { greeting } from './greeting.ts';
import { howAreYou } from './howAreYou.ts';
import { optOut } from './optOut.ts';
import { outOfScope } from './outOfScope.ts';
import { praise } from './praise.ts';
import { repeat } from './repeat.ts';
import { resume } from './resume.ts';
import { thanks } from './thanks.ts';
import { threatens } from './threatens.ts';
import { wantHuman } from './wantHuman.ts';
import { whoAreYou } from './whoAreYou.ts';

/**
 * What every business understands by itself: courtesies, wishes about the conversation, complaints, and what
 * is no matter of a business.
 */
export const productIntents: readonly Intent[] = [
  greeting,
  thanks,
  goodbye,
  howAreYou,
  whoAreYou,
  ability,
  praise,
  wantHuman,
  cancel,
  resume,
  repeat,
  optOut,
  displeased,
  angry,
  threatens,
  outOfScope,
];
