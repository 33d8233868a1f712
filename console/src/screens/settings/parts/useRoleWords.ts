import { useLingui } from '@lingui/react/macro';
import type { Role } from '../../../../../src/api/permission.ts';
import type { Option } from './fieldSpec.ts';

/** The roles by their names in the interface's language. */
export function useRoleWords(): (Option & { value: Role })[] {
  const { t } = useLingui();
  return [
    { value: 'agent', words: t`Agent` },
    { value: 'supervisor', words: t`Supervisor` },
    { value: 'manager', words: t`Manager` },
    { value: 'admin', words: t`Administrator` },
    { value: 'auditor', words: t`Auditor` },
    { value: 'integration', words: t`Integration` },
  ];
}
