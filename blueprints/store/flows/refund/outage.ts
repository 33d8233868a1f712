import { flowKit } from 'loopline/flow';
import * as shared from '../shared/outage.ts';
import type { RefundContext } from './context.ts';
import { isSettled } from './order.ts';

const { branch } = flowKit<RefundContext>();

/** The shop does not answer: an apology, a promise, another try, and in the end a person. */
export const outageStates = {
  ...shared.outageStates,

  /** Where the matter goes on after a break: at the first step that is not done yet. Asking twice does nothing twice. */
  resuming: branch({
    cases: [
      { when: ({ recorded }) => recorded, to: 'wrappingUp' },
      { when: (context) => isSettled(context) && context.label !== null, to: 'recording' },
      { when: isSettled, to: 'creatingReturn' },
      { when: ({ agreedAt }) => agreedAt !== null, to: 'checkingApproval' },
      { when: ({ order, reason }) => order !== null && reason !== null, to: 'readingOrder' },
      { when: ({ order }) => order !== null, to: 'orderKnown' },
      { when: ({ proofEmail }) => proofEmail !== null, to: 'checkingProof' },
      { when: ({ orderNumber }) => orderNumber !== null, to: 'findingByNumber' },
    ],
    otherwise: 'starting',
  }),
};
