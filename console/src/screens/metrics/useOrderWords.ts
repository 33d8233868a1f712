import { useLingui } from '@lingui/react/macro';
import type { OrderClass } from '../../../../src/api/orderClasses.ts';

/** What the assistant had to do with an order, in words, and what can be checked. */
export function useOrderWords(): (name: OrderClass) => { title: string; means: string } {
  const { t } = useLingui();
  const words = {
    closed: { title: t`AI alone`, means: t`paid in the chat, no person had a part` },
    assisted: { title: t`AI and a person`, means: t`paid in the chat, both had a part` },
    influenced: {
      title: t`Elsewhere, after the AI wrote`,
      means: t`ordered in the shop, within the days that are set`,
    },
    unassisted: { title: t`Without the AI`, means: t`people sold it, or the AI wrote nothing` },
  };
  return (name) => words[name];
}
