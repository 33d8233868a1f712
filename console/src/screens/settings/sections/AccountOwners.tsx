import { Trans, useLingui } from '@lingui/react/macro';
import { client } from '../../../data/client.ts';
import { DocumentPanel } from '../parts/DocumentPanel.tsx';
import { RowsField, type TextRow } from '../parts/RowsField.tsx';
import { useDeskNames } from '../parts/useDeskNames.ts';

/** Which agent each owner of accounts in the CRM is. */
export function AccountOwners() {
  const { t } = useLingui();
  const { agents } = useDeskNames();
  return (
    <DocumentPanel<{ owners: TextRow[] }>
      id="accountOwners"
      title={<Trans>Account owners</Trans>}
      about={
        <Trans>
          Which of your people each owner of accounts in the CRM is. Rules can give a customer to who keeps
          the account.
        </Trans>
      }
      load={async (signal) => ({ owners: [...(await client.automation.accountOwners({ signal })).owners] })}
      fields={[
        {
          name: 'owners',
          kind: 'custom',
          label: t`Owners`,
          show: (value, onChange, problem) => (
            <RowsField
              legend={t`Owners`}
              add={t`Add an owner`}
              rows={value as TextRow[]} // of the values above
              columns={() => [
                { name: 'crmOwner', label: t`Owner in the CRM`, kind: 'text' },
                { name: 'agent', label: t`Person here`, kind: 'choice', options: agents },
              ]}
              blank={{ crmOwner: '', agent: agents[0]?.value ?? '' }}
              problem={problem}
              onChange={onChange}
            />
          ),
        },
      ]}
      save={({ owners }) =>
        client.automation.putAccountOwners({
          body: {
            owners: owners.map(({ crmOwner = '', agent = '' }) => ({ crmOwner: crmOwner.trim(), agent })),
          },
        })
      }
      saved={t`Saved. Contacts are asked about anew.`}
    />
  );
}
