import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const WORDS: Record<string, MessageDescriptor> = {
  mention: msg`You were mentioned in a note`,
  assigned: msg`A conversation is yours now`,
  waits: msg`A conversation waits, and you are its last resort`,
  passedOn: msg`A conversation of yours was passed on`,
  accountHandedOver: msg`A conversation of your account was handed over`,
  leadWaits: msg`A qualified lead waits for an answer`,
  'clock.warned': msg`A clock is running out`,
  'clock.breached': msg`A clock has run out`,
  'nextStep.soon': msg`A next step of yours is due soon`,
  'nextStep.due': msg`A next step of yours is due`,
  'promise.soon': msg`A promise of yours is due soon`,
  'promise.due': msg`A promise of yours is due`,
  ticketChanged: msg`A ticket that you watch has changed`,
  noteAdded: msg`There is a new note on a ticket that you watch`,
  heldRefused: msg`Something that you asked for could not be done`,
  broadcast: msg`A word to the whole team`,
  rule: msg`A rule tells you something`,
};

const OTHER = msg`Something needs you`;

/** What somebody was told for, in words. */
export function noticeWords(about: string): MessageDescriptor {
  return WORDS[about] ?? OTHER;
}
