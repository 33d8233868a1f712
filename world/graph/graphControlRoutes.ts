import { z } from 'zod';
import { CONTROL_PREFIX } from '../faultHooks.ts';
import { given } from '../json.ts';
import type { Graph } from './graph.ts';
import { inboundSchema } from './inboundSchema.ts';
import type { GraphState } from './state.ts';

const open = z.record(z.string(), z.unknown());
const chatSchema = z.object({
  phoneNumberId: z.string().optional(),
  name: z.string().optional(),
  at: z.coerce.date().optional(),
  wait: z.boolean().optional(),
});
const inboundBody = chatSchema.extend({ from: z.string(), message: inboundSchema });
const echoBody = chatSchema.extend({ to: z.string(), message: inboundSchema });
const customerBody = z.strictObject({
  waId: z.string().optional(),
  userId: z.string().optional(),
  name: z.string().optional(),
  username: z.string().nullable().optional(),
  hidden: z.boolean().optional(),
  readReceipts: z.boolean().optional(),
  marketingStopped: z.boolean().optional(),
  onWhatsApp: z.boolean().optional(),
  blockedBy: z.array(z.string()).optional(),
});
const templateBody = z.strictObject({
  name: z.string(),
  components: z.array(open),
  wabaId: z.string().optional(),
  language: z.string().optional(),
  category: z.string().optional(),
  status: z.enum(['PENDING', 'APPROVED', 'REJECTED', 'PAUSED', 'DISABLED']).optional(),
  parameterFormat: z.enum(['POSITIONAL', 'NAMED']).optional(),
});
const templateEventBody = z.object({
  wabaId: z.string().optional(),
  name: z.string(),
  language: z.string().optional(),
  event: z.string().optional(),
  reason: z.string().optional(),
  newCategory: z.string().optional(),
  newQuality: z.string().optional(),
});
const announceBody = z.object({
  field: z.string(),
  value: open,
  phoneNumberId: z.string().optional(),
  entryTime: z.boolean().optional(),
});
const callbackBody = z.object({
  url: z.string(),
  verifyToken: z.string(),
  wabaId: z.string().optional(),
  phoneNumberId: z.string().optional(),
});
const rawBody = z.object({
  base64: z.string(),
  signature: z.enum(['right', 'wrong', 'none']).optional(),
  contentType: z.string().optional(),
});
const readBody = z.object({ customer: z.string(), phoneNumberId: z.string().optional() });
const marketingBody = z.object({ customer: z.string(), value: z.enum(['stop', 'resume']) });

/** The controls of the double over HTTP, for another process. */
export function addGraphControlRoutes(state: GraphState, graph: Graph): void {
  const { app } = state.peer;
  const post: Post = (path, act) => {
    app.post(`${CONTROL_PREFIX}/${path}`, async (request) => act(request.body));
  };
  addCustomerActs(post, graph);
  addMetaActs(post, graph);
  app.get<{ Params: { customer: string }; Querystring: { phoneNumberId?: string } }>(
    `${CONTROL_PREFIX}/phone/:customer`,
    async (request) => graph.phone(request.params.customer, request.query),
  );
  app.get(`${CONTROL_PREFIX}/messages`, async () => graph.messages());
  app.get(`${CONTROL_PREFIX}/deliveries`, async () => graph.deliveries());
}

type Post = (path: string, act: (body: unknown) => Promise<unknown>) => void;

function addCustomerActs(post: Post, graph: Graph): void {
  post('customers', async (body) => graph.customer(given(customerBody.parse(body))));
  post('inbound', async (body) => {
    const { from, message, ...options } = inboundBody.parse(body);
    return graph.write(from, message, given(options));
  });
  post('echo', async (body) => {
    const { to, message, ...options } = echoBody.parse(body);
    return graph.echo(to, message, given(options));
  });
  post('read', async (body) => {
    const { customer, ...options } = readBody.parse(body);
    await graph.read(customer, given(options));
    return { read: true };
  });
  post('marketing', async (body) => {
    const { customer, value } = marketingBody.parse(body);
    await graph.setMarketing(customer, value);
    return { value };
  });
}

function addMetaActs(post: Post, graph: Graph): void {
  post('announce', async (body) => {
    const { field, value, ...options } = announceBody.parse(body);
    await graph.announce(field, value, given(options));
    return { announced: field };
  });
  post('templates', async (body) => {
    return graph.addTemplate(given(templateBody.parse(body)));
  });
  post('template-event', async (body) => {
    await graph.templateEvent(given(templateEventBody.parse(body)));
    return { done: true };
  });
  post('callback', async (body) => {
    const { url, verifyToken, ...level } = callbackBody.parse(body);
    return { verified: await graph.setCallback(url, verifyToken, given(level)) };
  });
  post('raw', async (body) => {
    const { base64, ...options } = rawBody.parse(body);
    return { status: await graph.postRaw(Buffer.from(base64, 'base64'), given(options)) };
  });
}
