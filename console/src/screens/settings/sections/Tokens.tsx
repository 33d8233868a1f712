import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { PERMISSION_NAMES, type Permission } from '../../../../../src/api/permission.ts';
import { client } from '../../../data/client.ts';
import { day, dayAndTime } from '../../../data/say.ts';
import { Badge } from '../../../kit/Badge.tsx';
import type { FieldSpec } from '../parts/fieldSpec.ts';
import { Collection } from '../parts/Collection.tsx';
import { SecretDialog } from '../parts/SecretDialog.tsx';
import { clean } from '../parts/useDeskNames.ts';
import { usePermissionWords } from './roles/usePermissionWords.ts';

type Token = Awaited<ReturnType<typeof client.access.tokens>>['items'][number];

interface TokenValues {
  name: string;
  scopes: string[];
  expiresOn: string;
  networks: string[];
}

/** What other systems sign in with. */
export function Tokens() {
  const { t } = useLingui();
  const fields = useFields();
  const [made, setMade] = useState<string | null>(null);
  return (
    <>
      <Collection<Token, TokenValues>
        spec={{
          title: t`API tokens`,
          about: t`What other systems sign in with. A token is shown once; only its digest is kept.`,
          key: 'tokens',
          load: async (signal) => (await client.access.tokens({ query: { limit: 100 }, signal })).items,
          idOf: ({ id }) => id,
          nameOf: ({ name }) => name,
          row: (token) => <TokenRow token={token} />,
          empty: t`Make one for the system that should call the API.`,
          edit: {
            add: t`New token`,
            fields,
            valuesOf: (token) => ({
              name: token?.name ?? '',
              scopes: token?.scopes ?? [],
              expiresOn: token?.expiresAt.slice(0, 10) ?? '',
              networks: token?.networks ?? [],
            }),
            save: async ({ name, scopes, expiresOn, networks }) => {
              const { token } = await client.access.makeToken({
                body: {
                  name,
                  scopes: scopes as Permission[], // the options of the form
                  networks: clean(networks),
                  ...(expiresOn !== '' && { expiresAt: `${expiresOn}T12:00:00.000Z` }),
                },
              });
              setMade(token);
            },
          },
          remove: {
            act: t`Revoke the token`,
            about: () => t`The system that uses it is let in no more, at once and for ever.`,
            run: ({ id }) => client.access.revokeToken({ params: { tokenId: id } }),
          },
        }}
      />
      {made !== null && (
        <SecretDialog
          title={t`The token`}
          about={t`Give it to the system now. It is not shown again; if it is lost, make another one.`}
          secret={made}
          onClose={() => setMade(null)}
        />
      )}
    </>
  );
}

function TokenRow({ token: { revokedAt, expiresAt, usedAt, madeBy } }: { token: Token }) {
  return (
    <>
      <span className="text-ink-3">
        <Trans>by {madeBy}</Trans>
      </span>
      <span>{usedAt === null ? <Trans>never used</Trans> : <Trans>used {dayAndTime(usedAt)}</Trans>}</span>
      {revokedAt === null ? (
        <Badge>
          <Trans>until {day(expiresAt)}</Trans>
        </Badge>
      ) : (
        <Badge tone="hot">
          <Trans>Revoked</Trans>
        </Badge>
      )}
    </>
  );
}

/** What is written of one. */
function useFields(): (token: Token | null) => readonly FieldSpec<TokenValues>[] {
  const { t } = useLingui();
  const words = usePermissionWords();
  return (token) => [
    { name: 'name', kind: 'text', label: t`Name`, hint: t`As in erp.`, isFixed: token !== null },
    {
      name: 'scopes',
      kind: 'many',
      label: t`May`,
      options: PERMISSION_NAMES.map((value) => ({ value, words: words[value] })),
      isFixed: token !== null,
    },
    {
      name: 'expiresOn',
      kind: 'date',
      label: t`Ends on`,
      hint: t`Within a year. Empty: a year from now.`,
      isFixed: token !== null,
    },
    {
      name: 'networks',
      kind: 'lines',
      label: t`Only from these networks`,
      hint: t`One a line, as in 192.0.2.0/24. Empty: from everywhere.`,
      isFixed: token !== null,
    },
  ];
}
