import { useLingui } from '@lingui/react/macro';

/** What to do about a test message that failed: by the provider's code, else by what such codes call for. */
export function useFailureWords(): (failure: { code: string; remedy: string }) => string {
  const { t } = useLingui();
  const byCode: Readonly<Record<string, string>> = {
    '190': t`The token is not taken any more: enter a new one.`,
    '131026': t`This phone cannot get it: it is not on WhatsApp, has an old version, or has blocked the number.`,
    '131030': t`A test number reaches only listed phones: add this one to the recipients of the app at the provider.`,
    '131042': t`The provider wants a way to pay: set one up for the business account.`,
    '131047': t`More than 24 hours have passed since this person wrote: send a template.`,
    '131049': t`The provider held it back to spare this person; try another phone or another day.`,
    '132001': t`The template does not exist in this language any more: read the templates anew.`,
    '132015': t`The template is paused: choose another one, and look at its quality at the provider.`,
    '133010': t`The number is not registered: register it at the provider.`,
  };
  const byRemedy: Readonly<Record<string, string>> = {
    retry: t`The provider has a fault: try again in a moment.`,
    throttleAccount: t`Too much leaves this number at once: wait a minute.`,
    throttleContact: t`Too much went to this phone: wait a minute.`,
    hold: t`The number cannot send: check it above.`,
    contact: t`This phone cannot be reached here: try another one.`,
    window: t`More than 24 hours have passed since this person wrote: send a template.`,
  };
  return ({ code, remedy }) =>
    byCode[code.split('/')[0] ?? ''] ??
    byRemedy[remedy] ??
    t`This message can never be sent as it is: change what is named.`;
}
