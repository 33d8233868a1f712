import { useLingui } from '@lingui/react/macro';
import type { client } from '../../../../data/client.ts';

export type Check = Awaited<ReturnType<typeof client.setup.checkConnected>>['checks'][number];

/** What to do about what is not right. */
export function useTroubleWords(): { readonly [trouble in NonNullable<Check['trouble']>]: string } {
  const { t } = useLingui();
  return {
    tokenRefused: t`The provider does not take this token. Make a new one for a system user in the business settings.`,
    tokenExpires: t`This token ends soon; those of the quick start last a day. Make one that does not end, for a system user.`,
    scopeMissing: t`Give the system user’s token both permissions: whatsapp_business_messaging and whatsapp_business_management.`,
    numberRefused: t`The provider does not show this number to the token. Look whether the id is right: it is not the phone number.`,
    numberSilent: t`The number cannot send yet. Register it at the provider, or look there why it was stopped.`,
    numberForeign: t`The business account does not have this number, or the token may not see it. Compare both ids.`,
    secretWrong: t`This is not the secret of the app that the token belongs to: webhooks would be refused. Copy it from the basic settings of that app.`,
    noApp: t`No app gets the webhooks of this business account: nothing would be received. Subscribe the app.`,
    otherApp: t`The webhooks go to another app, which signs them with its own secret. Subscribe the app of this token.`,
    callbackAbsent: t`The provider has no address to post to. Have webhooks come here, or enter the address below in the app.`,
    callbackElsewhere: t`The webhooks of this number go to another address. Have them come here, or change it in the app.`,
    callbackRefused: t`The provider did not get the right answer from this address. It must be reached from the internet, with https.`,
    templatesRefused: t`The templates cannot be read. The token needs whatsapp_business_management for this account.`,
    noAnswer: t`The provider did not answer. Try again in a moment; it says nothing about the number.`,
  };
}
