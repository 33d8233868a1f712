import { Trans, useLingui } from '@lingui/react/macro';
import { client } from '../../../data/client.ts';
import { DocumentPanel } from '../parts/DocumentPanel.tsx';
import { RowsField, type TextRow } from '../parts/RowsField.tsx';
import { useRoleWords } from '../parts/useRoleWords.ts';
import { minorDigits } from '../parts/minorDigits.ts';

type Limit = Awaited<ReturnType<typeof client.conversations.limits>>['limits'][number];

/** What each role may approve alone; above it a second person is asked. */
export function ApprovalLimits() {
  const { t } = useLingui();
  const roles = useRoleWords().filter(({ value }) => value !== 'auditor');
  return (
    <DocumentPanel<{ limits: TextRow[] }>
      title={<Trans>Approval limits</Trans>}
      about={
        <Trans>
          What a role may approve alone. Above it a second person with the permission is asked. A role and
          currency that are not in the list have no limit.
        </Trans>
      }
      id="approvalLimits"
      load={async (signal) => ({ limits: (await client.conversations.limits({ signal })).limits.map(rowOf) })}
      fields={[
        {
          name: 'limits',
          kind: 'custom',
          label: t`Limits`,
          show: (value, onChange, problem) => (
            <RowsField
              legend={t`Limits`}
              add={t`Add a limit`}
              rows={value as TextRow[]} // of the values above
              columns={() => [
                { name: 'role', label: t`Role`, kind: 'choice', options: roles },
                { name: 'currency', label: t`Currency`, kind: 'text' },
                { name: 'amount', label: t`Amount`, kind: 'number' },
              ]}
              blank={{ role: 'agent', currency: 'BRL', amount: '0' }}
              problem={problem}
              onChange={onChange}
            />
          ),
        },
      ]}
      save={({ limits }) => client.conversations.putLimits({ body: { limits: limits.map(limitOf) } })}
      saved={t`Saved`}
    />
  );
}

function rowOf({ role, currency, minor }: Limit): TextRow {
  return { role, currency, amount: String(minor / 10 ** minorDigits(currency)) };
}

function limitOf({ role, currency = '', amount }: TextRow): Limit {
  const code = currency.trim().toUpperCase();
  return {
    role: role as Limit['role'], // the options of the form
    currency: code,
    minor: Math.round(Number(amount) * 10 ** minorDigits(code)),
  };
}
