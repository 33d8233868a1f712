import { useLingui } from '@lingui/react/macro';
import type { client } from '../../../data/client.ts';
import { Badge } from '../../../kit/Badge.tsx';

type Integration = Awaited<ReturnType<typeof client.setup.integrations>>['items'][number];

/** What a system can do that others cannot, and how well that is known. */
export function Capabilities({ capabilities }: { capabilities: NonNullable<Integration['capabilities']> }) {
  const { t } = useLingui();
  const { checkout, cancelRefunds, returns, phoneLookup, partialRefund, proof } = capabilities;
  const words = [
    checkout && { api: t`takes orders from the chat`, hosted: t`takes orders on its own page` }[checkout],
    cancelRefunds &&
      { automatic: t`cancelling gives the money back`, separate: t`cancelling leaves the money` }[
        cancelRefunds
      ],
    returns &&
      { native: t`knows returns`, emulated: t`returns are kept here`, none: t`knows no returns` }[returns],
    phoneLookup &&
      {
        order: t`finds orders by phone`,
        customer: t`finds customers by phone`,
        none: t`finds nobody by phone`,
      }[phoneLookup],
    partialRefund !== null && (partialRefund ? t`refunds in part` : t`refunds in whole only`),
  ];
  const proofs = {
    program: t`proven against the real program`,
    description: t`checked against its official description`,
    documentation: t`written by its documentation`,
  };
  return (
    <p className="mb-2 flex flex-wrap gap-1">
      <Badge tone={proof === 'program' ? 'done' : 'plain'}>{proofs[proof]}</Badge>
      {words
        .filter((word) => typeof word === 'string')
        .map((word) => (
          <Badge key={word} tone="plain">
            {word}
          </Badge>
        ))}
    </p>
  );
}
