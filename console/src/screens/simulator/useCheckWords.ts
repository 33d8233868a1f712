import { useLingui } from '@lingui/react/macro';
import type { ScenarioCheck } from '../../../../src/api/scenario.ts';

/** What a check asks for, in words. */
export function useCheckWords(): (check: ScenarioCheck) => string {
  const { t } = useLingui();
  return (check) => {
    switch (check.check) {
      case 'noAmountBeforeApproval':
        return t`Tells no money as given before a person approved`;
      case 'handOffHasOwner':
        return t`Hand-off has an owner`;
      case 'nothingAskedTwice':
        return t`Customer repeats nothing`;
      case 'oneRefundAtMost':
        return t`One refund for a payment, whatever came twice`;
      case 'nothingForgotten':
        return t`Every open loop has an owner, a next step and a date`;
      case 'replyWithin':
        return t`Reply is made within ${check.ms} ms`;
      case 'state':
        return t`Stands in ${check.is}`;
      case 'outcome':
        return check.is === null ? t`Is still open` : t`Ends as ${check.is}`;
      case 'owner':
        return t`Owner is ${check.is}`;
      case 'refunds': {
        const amounts = check.are.length === 0 ? '0' : check.are.join(', ');
        return t`Given back of ${check.order}, in the smallest unit: ${amounts}`;
      }
      case 'says':
        return t`Says “${check.words}”`;
      case 'neverSays':
        return t`Never says “${check.words}”`;
    }
  };
}
