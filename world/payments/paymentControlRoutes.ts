import { z } from 'zod';
import { CONTROL_PREFIX } from '../faultHooks.ts';
import { given } from '../json.ts';
import type { Payments } from './payments.ts';
import type { PaymentsState } from './state.ts';

const paymentBody = z.strictObject({
  id: z.string().optional(),
  amount: z.int().positive(),
  currency: z.string(),
  metadata: z.record(z.string(), z.string()).optional(),
  createdAt: z.coerce.date().optional(),
  captured: z.boolean().optional(),
});
const payBody = z.strictObject({
  method: z.enum(['card', 'pix']).optional(),
  decline: z.string().min(1).max(60).optional(),
  minor: z.int().positive().optional(),
  afterMs: z.int().nonnegative().optional(),
});
const settleBody = z.object({ status: z.enum(['succeeded', 'failed']), reason: z.string().optional() });

/** The doors by which another process drives the payment provider. */
export function addPaymentControlRoutes(state: PaymentsState, payments: Payments): void {
  const { app } = state.peer;
  app.get(`${CONTROL_PREFIX}/ledger`, async () => payments.ledger());
  app.get(`${CONTROL_PREFIX}/deliveries`, async () => payments.deliveries());
  app.post(`${CONTROL_PREFIX}/payments`, async (request) =>
    payments.addPayment(given(paymentBody.parse(request.body))),
  );
  app.post<{ Params: { id: string } }>(`${CONTROL_PREFIX}/refunds/:id/settle`, async (request) => {
    const { status, reason } = settleBody.parse(request.body);
    return payments.settleRefund(request.params.id, status, reason);
  });
  app.post<{ Params: { id: string } }>(`${CONTROL_PREFIX}/pay/:id`, async (request) =>
    payments.pay(request.params.id, given(payBody.parse(request.body ?? {}))),
  );
  app.post<{ Params: { id: string } }>(`${CONTROL_PREFIX}/show-code/:id`, async (request) =>
    payments.showCode(request.params.id),
  );
  app.post(`${CONTROL_PREFIX}/disputes`, async (request) => {
    payments.dispute(z.object({ paymentIntent: z.string() }).parse(request.body).paymentIntent);
    return { disputed: true };
  });
  app.post(`${CONTROL_PREFIX}/webhook`, async (request) => {
    const { url } = z.object({ url: z.string().nullable() }).parse(request.body);
    payments.setWebhook(url);
    return { url };
  });
}
