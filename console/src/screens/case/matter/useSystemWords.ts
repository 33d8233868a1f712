import { useLingui } from '@lingui/react/macro';
import { wordsOfName } from '../../../data/wordsOfName.ts';

interface SystemWords {
  /** 'payments.refund' → 'the payment provider'. */
  systemOf: (operation: string) => string;
  /** 'payments.refund' → 'Refund'. */
  deedOf: (operation: string) => string;
}

/** The systems of a business by their ports; one that the product does not know is called by its name. */
export function useSystemWords(): SystemWords {
  const { t } = useLingui();
  const systems: Record<string, string> = {
    payments: t`the payment provider`,
    orders: t`the shop`,
    returns: t`the warehouse`,
    mail: t`the mail`,
    crm: t`the CRM`,
  };
  return {
    systemOf: (operation) => {
      const port = operation.split('.')[0] ?? operation;
      return systems[port] ?? wordsOfName(port);
    },
    deedOf: (operation) => wordsOfName(operation.slice(operation.indexOf('.') + 1)),
  };
}
