import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { ApiProblem } from '../../../src/api/apiProblem.ts';

/** What people meet most, in their language. Everything else is told in the server's own words. */
const KNOWN: Record<string, MessageDescriptor> = {
  SIGN_IN_REFUSED: msg`Name or password is wrong. Try again, or ask an administrator for a new password.`,
  TOO_MANY_TRIES: msg`Too many tries. Wait some minutes, then try again.`,
  SECOND_FACTOR_WRONG: msg`The code is wrong or was used already. Wait for the next one and try again.`,
  PASSKEY_REFUSED: msg`The passkey was not accepted. Try again or use another way to sign in.`,
  PASSWORD_WEAK: msg`The password is too easy to guess. Use at least 12 characters, and nothing of your name.`,
  LINK_INVALID: msg`The link was used already or is too old. Ask an administrator for a new one.`,
  UNAUTHORISED: msg`You are not signed in any more. Sign in again; what you wrote is kept.`,
  FORBIDDEN: msg`Your role may not do this. Ask a supervisor or an administrator.`,
  STEP_UP_NEEDED: msg`Prove once more that it is you, then try again.`,
  TRANSPORT_INSECURE: msg`Over plain HTTP one signs in on this machine only. Open the desk by HTTPS.`,
  HELD_BY: msg`Somebody else holds this conversation now.`,
};

/** What went wrong, as a sentence for who is working: what happened, and what to do. */
export function problemWords(error: unknown): string {
  if (error instanceof ApiProblem) {
    const known = KNOWN[error.code];
    return known ? i18n._(known) : error.message;
  }
  // A browser says no more than this when it reaches nobody.
  if (error instanceof TypeError) return i18n._(msg`The server does not answer. Try again in a moment.`);
  return error instanceof Error ? error.message : String(error);
}
