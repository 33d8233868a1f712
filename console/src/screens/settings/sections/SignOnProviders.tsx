import { useLingui } from '@lingui/react/macro';
import { client } from '../../../data/client.ts';
import type { FieldSpec } from '../parts/fieldSpec.ts';
import { Collection } from '../parts/Collection.tsx';
import { clean } from '../parts/useDeskNames.ts';

type Provider = Awaited<ReturnType<typeof client.oidc.list>>['items'][number];

interface ProviderValues {
  id: string;
  name: string;
  issuer: string;
  clientId: string;
  secretVariable: string;
  emailDomains: string[];
  newcomerRole: string;
}

/** Where people may sign in from, with OpenID Connect. */
export function SignOnProviders() {
  const { t } = useLingui();
  const fields = useFields();
  return (
    <Collection<Provider, ProviderValues>
      spec={{
        title: t`Single sign-on`,
        about: t`Providers with OpenID Connect. The secret stands in a variable of the installation, never here.`,
        key: 'providers',
        load: async (signal) => (await client.oidc.list({ signal })).items,
        idOf: ({ id }) => id,
        nameOf: ({ name }) => name,
        row: ({ issuer, emailDomains }) => (
          <>
            <span className="text-ink-3">{issuer}</span>
            <span>{emailDomains.join(', ')}</span>
          </>
        ),
        empty: t`Add yours, and people sign in with one click.`,
        edit: {
          add: t`New provider`,
          fields,
          valuesOf: (provider) => ({
            id: provider?.id ?? '',
            name: provider?.name ?? '',
            issuer: provider?.issuer ?? '',
            clientId: provider?.clientId ?? '',
            secretVariable: provider?.secretVariable ?? 'LOOPLINE_OIDC_',
            emailDomains: provider?.emailDomains ?? [],
            newcomerRole: provider?.newcomerRole ?? '',
          }),
          save: ({ id, newcomerRole, emailDomains, ...values }) =>
            client.oidc.put({
              params: { provider: id },
              body: {
                ...values,
                emailDomains: clean(emailDomains),
                newcomerRole: newcomerRole === '' ? null : (newcomerRole as Provider['newcomerRole']), // the options of the form
              },
            }),
        },
        remove: {
          act: t`Remove the provider`,
          about: () => t`Nobody signs in with it any more. People with a password still do.`,
          run: ({ id }) => client.oidc.remove({ params: { provider: id } }),
        },
      }}
    />
  );
}

/** What is written of one. */
function useFields(): (provider: Provider | null) => readonly FieldSpec<ProviderValues>[] {
  const { t } = useLingui();
  return (provider) => [
    { name: 'id', kind: 'text', label: t`Name in addresses`, isFixed: provider !== null },
    { name: 'name', kind: 'text', label: t`Name on the button` },
    {
      name: 'issuer',
      kind: 'text',
      label: t`Issuer`,
      hint: t`As the provider names itself, with https.`,
    },
    { name: 'clientId', kind: 'text', label: t`Client id` },
    {
      name: 'secretVariable',
      kind: 'text',
      label: t`Variable that holds the secret`,
      hint: t`It begins with LOOPLINE_OIDC_.`,
    },
    { name: 'emailDomains', kind: 'words', label: t`E-mail domains`, hint: t`With commas between.` },
    {
      name: 'newcomerRole',
      kind: 'choice',
      label: t`Who comes for the first time is`,
      options: [
        { value: '', words: t`let in only when invited` },
        { value: 'agent', words: t`an agent` },
        { value: 'supervisor', words: t`a supervisor` },
        { value: 'auditor', words: t`an auditor` },
      ],
    },
  ];
}
