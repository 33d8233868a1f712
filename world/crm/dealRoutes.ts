import { z } from 'zod';
import { given } from '../json.ts';
import { notFound } from '../rest.ts';
import { contactNamed } from './contactRoutes.ts';
import type { CrmActivity, CrmDeal } from './crm.ts';
import { needFresh, newId } from './state.ts';
import type { CrmState } from './state.ts';

type ById = { Params: { id: string } };
type Query = { contactId?: string; externalReference?: string; stage?: string };
const optional = z.string().nullable().default(null);
const dealBody = z.strictObject({
  contactId: z.string(),
  title: z.string().min(1),
  amount: z.int().nonnegative().nullable().default(null),
  currency: optional,
  stage: z.string().default('open'),
  ownerId: optional,
  externalReference: optional,
});
const dealChange = z.strictObject({
  title: z.string().optional(),
  stage: z.string().optional(),
  amount: z.int().nonnegative().nullable().optional(),
  ownerId: z.string().nullable().optional(),
});
const activityBody = z.strictObject({
  contactId: z.string(),
  dealId: optional,
  kind: z.enum(['note', 'task', 'message']),
  subject: z.string().min(1).max(300),
  body: z.string().max(20_000).default(''),
  outcome: optional,
  dueAt: z.iso.datetime().nullable().default(null),
  ownerId: optional,
  externalReference: optional,
});

/** Deals, and what was done and what is to do. The same activity twice is two; look an earlier one up by its reference. */
export function addDealRoutes(state: CrmState): void {
  const { app } = state.peer;
  app.get<{ Querystring: Query }>('/deals', async ({ query }) => ({
    deals: state.deals.list(filterOf(query)),
  }));
  app.get<ById>('/deals/:id', async (request) => dealNamed(state, request.params.id));
  app.post('/deals', async (request, reply) => {
    const asked = dealBody.parse(request.body);
    contactNamed(state, asked.contactId);
    const deal: CrmDeal = { id: newId(state, 'deal'), ...asked, version: 1 };
    state.deals.put(deal);
    return reply.code(201).send({ ok: true, deal });
  });
  app.patch<ById>('/deals/:id', async (request) => {
    const deal = dealNamed(state, request.params.id);
    needFresh(deal, request.headers['if-match']);
    const changed: CrmDeal = { ...deal, ...given(dealChange.parse(request.body)), version: deal.version + 1 };
    state.deals.put(changed);
    return { ok: true, deal: changed };
  });
  app.get<{ Querystring: Query }>('/activities', async ({ query }) => ({
    activities: state.activities.list(filterOf(query)),
  }));
  app.post('/activities', async (request, reply) => {
    const asked = activityBody.parse(request.body);
    contactNamed(state, asked.contactId);
    if (asked.dealId !== null) dealNamed(state, asked.dealId);
    const createdAt = state.peer.clock.now().toISOString();
    const activity: CrmActivity = { id: newId(state, 'act'), ...asked, createdAt };
    state.activities.put(activity);
    return reply.code(201).send({ ok: true, activity });
  });
}

const filterOf = ({ contactId, externalReference, stage }: Query) =>
  given({ contactId, externalReference, stage });

function dealNamed(state: CrmState, id: string): CrmDeal {
  const deal = state.deals.find(id);
  if (deal === null) throw notFound('deal', id);
  return deal;
}
