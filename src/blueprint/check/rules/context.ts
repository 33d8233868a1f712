import { openLoop } from '../../../flow/advance.ts';
import type { FlowInput } from '../../../flow/flow.ts';
import type { FlowRule } from '../violation.ts';

/** A loop can be opened by somebody of whom nothing is known: its context is JSON of the shape it says. */
export const context: FlowRule = (flow) => {
  try {
    openLoop(flow, stranger, 0);
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        state: null,
        reason: `it cannot be opened: ${reason}`,
        fix: 'let context() return plain JSON of the shape of contextSchema, whatever the contact has said',
      },
    ];
  }
};

const stranger: FlowInput = {
  at: '2026-11-21T09:00:00.000Z',
  protocolNumber: '261121-000001-3',
  contact: { id: 'stranger', name: null, phone: null, email: null, language: 'en', proofLevel: 0 },
  slots: {},
};
