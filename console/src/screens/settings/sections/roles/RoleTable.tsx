import { Trans, useLingui } from '@lingui/react/macro';
import { PERMISSION_NAMES, type Permission, type Role } from '../../../../../../src/api/permission.ts';
import { useMe } from '../../../../data/me.ts';
import { useRoleWords } from '../../parts/useRoleWords.ts';
import { usePermissionWords } from './usePermissionWords.ts';

interface RoleTableProps {
  held: readonly { role: Role; permissions: readonly Permission[] }[];
  isSaving: boolean;
  onPut: (role: Role, permissions: readonly Permission[], before: readonly Permission[]) => void;
}

/** Roles beside each other, permissions below each other. */
export function RoleTable({ held, isSaving, onPut }: RoleTableProps) {
  const { t } = useLingui();
  const words = usePermissionWords();
  const roles = useRoleWords();
  const { permissions: mine } = useMe();
  return (
    <div
      className="scroll rounded-md border bg-panel shadow-card"
      tabIndex={0}
      role="group"
      aria-label={t`Permissions by role`}
    >
      <table className="w-full min-w-[640px] text-sm">
        <thead>
          <tr className="border-b">
            <th scope="col" className="px-3 py-2 text-left font-semibold">
              <Trans>May</Trans>
            </th>
            {held.map(({ role }) => (
              <th key={role} scope="col" className="px-2 py-2 text-center font-semibold">
                {roles.find(({ value }) => value === role)?.words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PERMISSION_NAMES.map((permission) => (
            <tr key={permission} className="border-b last:border-b-0 hover:bg-sunken/60">
              <th scope="row" className="px-3 py-1.5 text-left font-normal">
                {words[permission]}
              </th>
              {held.map(({ role, permissions }) => (
                <td key={role} className="px-2 text-center">
                  <input
                    type="checkbox"
                    className="h-4 w-4 accent-accent pointer-coarse:h-6 pointer-coarse:w-6"
                    aria-label={`${roles.find(({ value }) => value === role)?.words}: ${words[permission]}`}
                    checked={permissions.includes(permission)}
                    disabled={isFixed({ role, permission, mine, isSaving })}
                    onChange={({ target }) =>
                      onPut(role, toggled(permissions, permission, target.checked), permissions)
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function toggled(permissions: readonly Permission[], one: Permission, isOn: boolean): Permission[] {
  return PERMISSION_NAMES.filter((each) => (each === one ? isOn : permissions.includes(each)));
}

/** What the server would refuse is not offered. */
function isFixed(cell: {
  role: Role;
  permission: Permission;
  mine: readonly Permission[];
  isSaving: boolean;
}) {
  const isOfSystems = cell.permission === 'agent.actAs' && cell.role === 'integration';
  return cell.isSaving || cell.role === 'admin' || (!cell.mine.includes(cell.permission) && !isOfSystems);
}
