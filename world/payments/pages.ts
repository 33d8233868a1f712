import type { FastifyReply } from 'fastify';
import { renderSVG } from 'uqr';
import { isRecord, textAt } from '../json.ts';
import { intentNamed } from './intents.ts';
import { pay, showCode } from './pay.ts';
import type { PaymentIntent } from './payments.ts';
import { sessionNamed } from './sessions.ts';
import type { PaymentsState } from './state.ts';
import { StripeError } from './stripeError.ts';

type ById = { Params: { id: string } };

/** The pages on which a customer pays: that of a session, and that of a code of Pix. They need no key. */
export function addPages(state: PaymentsState): void {
  const { app } = state.peer;
  app.get<ById>('/c/pay/:id', async ({ params }, reply) => html(reply, sessionPage(state, params.id)));
  app.post<ById>('/c/pay/:id', async ({ params, body }, reply) => {
    const act = isRecord(body) ? textAt(body, 'act') : null;
    attempt(() => {
      if (act === 'pix') showCode(state, params.id);
      else pay(state, params.id, act === 'decline' ? { method: 'card', decline: 'insufficient_funds' } : {});
    });
    return html(reply, sessionPage(state, params.id));
  });
  app.get<ById>('/pix/:id', async ({ params }, reply) =>
    html(reply, codePage(intentNamed(state, params.id))),
  );
  app.post<ById>('/pix/:id', async ({ params }, reply) => {
    attempt(() => pay(state, params.id, {}));
    return html(reply, codePage(intentNamed(state, params.id)));
  });
  app.get<ById>('/pix/:id/qr.svg', async ({ params }, reply) => {
    const action = intentNamed(state, params.id).next_action;
    if (action === null) throw new StripeError('This code is not valid any more.', { status: 404 });
    return reply.type('image/svg+xml').send(renderSVG(action.pix_display_qr_code.data));
  });
}

/** What cannot be paid any more shows on the page. */
function attempt(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
  }
}

function sessionPage(state: PaymentsState, id: string): string {
  const { shown, items } = sessionNamed(state, id);
  const intent = state.intents.find(shown.payment_intent ?? '');
  const lines = items.map(
    ({ name, amount, quantity }) =>
      `<li>${quantity} × ${escape(name)}: ${money(amount * quantity, shown.currency)}</li>`,
  );
  const error = shown.status === 'open' ? intent?.last_payment_error?.message : undefined;
  const button = (act: string, text: string) => `<button name="act" value="${act}">${text}</button>`;
  const buttons = [
    ...(shown.payment_method_types.includes('card')
      ? [button('card', 'Pay by card'), button('decline', 'Pay with a card that is declined')]
      : []),
    ...(shown.payment_method_types.includes('pix') ? [button('pix', 'Pay with Pix')] : []),
  ];
  const back =
    shown.success_url === null || shown.status !== 'complete'
      ? ''
      : `<p><a href="${escape(shown.success_url)}">Back to the store</a></p>`;
  return page('Checkout', [
    `<ul>${lines.join('')}</ul><p><strong>${money(shown.amount_total, shown.currency)}</strong></p>`,
    `<p role="status">${shown.payment_status === 'paid' ? 'Paid' : escape(error ?? shown.status)}</p>`,
    shown.status === 'open' ? `<form method="post">${buttons.join(' ')}</form>` : '',
    intent?.status === 'requires_action' ? codeOf(intent) : '',
    back,
  ]);
}

function codePage(intent: PaymentIntent): string {
  return page('Pix', [
    `<p><strong>${money(intent.amount, intent.currency)}</strong></p>`,
    `<p role="status">${intent.status === 'succeeded' ? 'Paid' : escape(intent.status.replaceAll('_', ' '))}</p>`,
    codeOf(intent),
  ]);
}

function codeOf({ next_action: action, id }: PaymentIntent): string {
  if (action === null) return '';
  const { data, image_url_svg: image } = action.pix_display_qr_code;
  return `<p><img src="${image}" alt="QR code" width="240"></p><p><code>${escape(data)}</code></p>
<form method="post" action="/pix/${id}"><button>Pay in the bank's app</button></form>`;
}

function page(title: string, parts: string[]): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width"></head>
<body><h1>${title}</h1>${parts.join('')}</body></html>
`;
}

function html(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(text);
}

const money = (minor: number, currency: string) => {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
};

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
