import { useLingui } from '@lingui/react/macro';
import type { Option } from './fieldSpec.ts';

export function usePriorityWords(): Option[] {
  const { t } = useLingui();
  return [
    { value: 'low', words: t`Low` },
    { value: 'normal', words: t`Normal` },
    { value: 'high', words: t`High` },
    { value: 'urgent', words: t`Urgent` },
  ];
}
