import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Permission, Role } from '../../../../../../src/api/permission.ts';
import { client } from '../../../../data/client.ts';
import { toast } from '../../../../data/toasts.ts';
import { Failure } from '../../../../kit/ErrorPane.tsx';
import { Skeleton } from '../../../../kit/Skeleton.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useRoleWords } from '../../parts/useRoleWords.ts';
import { useSaving } from '../../parts/useSaving.ts';
import { Problem } from '../../parts/Problem.tsx';
import { RoleTable } from './RoleTable.tsx';
import { SecondFactorRoles } from './SecondFactorRoles.tsx';

/** What each role may do, as a table; a tick changes it from the next request on. */
export function Roles() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery({
    queryKey: ['roles'],
    queryFn: async ({ signal }) => (await client.people.roles({ signal })).items,
  });
  const saving = useSaving('roles');
  const roles = useRoleWords();
  const put = async (role: Role, permissions: readonly Permission[], before: readonly Permission[]) => {
    const change = (wanted: readonly Permission[]) => () =>
      client.people.changeRole({ params: { role }, body: { permissions: [...wanted] } });
    const done = await saving.save(async () => ({ result: await change(permissions)() }));
    if (done === null) return;
    const name = roles.find(({ value }) => value === role)?.words ?? role;
    toast(t`Changed: ${name}`, { action: { words: t`Undo`, run: () => void saving.save(change(before)) } });
  };
  return (
    <Panel
      title={<Trans>Roles and permissions</Trans>}
      about={
        <Trans>
          A change holds from the next request on. You can give only what you hold yourself, and the
          administrator's role stays as it is.
        </Trans>
      }
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton rows={8} height={31} />}
      <Problem problem={saving.problem} />
      {data !== undefined && (
        <RoleTable held={data} isSaving={saving.isSaving} onPut={(...change) => void put(...change)} />
      )}
      {saving.dialog}
      <SecondFactorRoles />
    </Panel>
  );
}
