import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Role } from '../../../../../../src/api/permission.ts';
import { client } from '../../../../data/client.ts';
import { Card } from '../../../../kit/Card.tsx';
import { ManyField } from '../../parts/ManyField.tsx';
import { useRoleWords } from '../../parts/useRoleWords.ts';
import { useSaving } from '../../parts/useSaving.ts';

/** Which roles sign in with a second factor only. */
export function SecondFactorRoles() {
  const { t } = useLingui();
  const saving = useSaving('secondFactorRoles');
  const { data } = useQuery({
    queryKey: ['secondFactorRoles'],
    queryFn: async ({ signal }) => (await client.secondFactor.readRoles({ signal })).roles,
  });
  const options = useRoleWords().filter(({ value }) => value !== 'integration'); // systems have tokens
  if (data === undefined) return null;
  return (
    <Card title={t`Second factor`}>
      <ManyField
        label={t`These roles sign in with a second factor only`}
        options={options}
        value={data}
        problem={saving.problem?.message ?? null}
        onChange={
          (roles) =>
            void saving.save(() => client.secondFactor.putRoles({ body: { roles: roles as Role[] } })) // the options above
        }
      />
      {saving.dialog}
    </Card>
  );
}
