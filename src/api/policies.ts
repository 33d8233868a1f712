import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant } from './page.ts';

const Name = z.string().regex(/^[\w.-]{1,100}$/);
const Verdict = { decision: z.string(), reason: z.string() };

/** `when`: a comparison of a fact, or all, any, not of such. See docs/guides/policies.md. */
const Document = z.strictObject({
  rules: z.array(z.strictObject({ id: z.string(), when: z.json(), ...Verdict, isOff: z.boolean() })),
  otherwise: z.strictObject(Verdict),
});

const Draft = z.strictObject({
  begunFrom: z.int(),
  blueprintVersion: z.int(),
  revision: z.int(),
  document: Document,
  authors: z.array(z.string()),
  changedBy: z.string(),
  changedAt: Instant,
  /** While it waits for a second person. */
  proposedBy: z.string().nullable(),
  proposedAt: Instant.nullable(),
  note: z.string(),
});

const Unit = z.union([
  z.strictObject({ kind: z.literal('days') }),
  z.strictObject({ kind: z.literal('money'), currencyIn: z.string() }),
]);

const Fact = z.strictObject({
  name: z.string(),
  kind: z.enum(['number', 'text', 'choice', 'yesNo']),
  options: z.array(z.string()),
  isNullable: z.boolean(),
  isWhole: z.boolean(),
  unit: Unit.nullable(),
});

const Edition = z.strictObject({
  /** 0: the blueprint's own rules. */
  edition: z.int(),
  blueprintVersion: z.int(),
  document: Document,
  authors: z.array(z.string()),
  publishedBy: z.string().nullable(),
  publishedAt: Instant.nullable(),
  note: z.string(),
  restores: z.int().nullable(),
  isInForce: z.boolean(),
});

const ListedPolicy = z.strictObject({
  name: z.string(),
  flows: z.array(z.string()),
  blueprintVersion: z.int(),
  edition: z.int(),
  rules: z.int(),
  publishedBy: z.string().nullable(),
  publishedAt: Instant.nullable(),
  draft: z
    .strictObject({ changedBy: z.string(), changedAt: Instant, proposedBy: z.string().nullable() })
    .nullable(),
});

const PolicyView = z.strictObject({
  name: z.string(),
  flows: z.array(z.string()),
  facts: z.array(Fact),
  /** What rules may decide, and the texts that fit each, in the languages of the business. */
  verdicts: z.array(
    z.strictObject({
      decision: z.string(),
      reasons: z.array(z.strictObject({ reason: z.string(), words: z.record(z.string(), z.string()) })),
    }),
  ),
  inForce: Edition,
  draft: Draft.nullable(),
});

const CaseRef = {
  conversationId: z.string(),
  protocolNumber: z.string(),
  contact: z.string().nullable(),
  at: z.string(),
};
const Made = z.strictObject({ rule: z.string(), ...Verdict });

const params = z.strictObject({ policy: Name });
const revision = z.int().min(1);

export const policiesEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/policies',
    access: 'knowledge.read',
    summary: 'List the policies that decide in the flows, with what is being written about them',
    reply: z.strictObject({ items: z.array(ListedPolicy) }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/policies/:policy',
    access: 'knowledge.read',
    summary: 'Read the rules that decide, the facts they read, what they may decide, and the draft',
    params,
    reply: PolicyView,
  }),
  editions: endpoint({
    method: 'GET',
    path: '/policies/:policy/editions',
    access: 'knowledge.read',
    summary:
      'List the editions of a policy with their rules, the newest first; the last is the blueprint’s own',
    params,
    reply: z.strictObject({ items: z.array(Edition) }),
  }),
  hits: endpoint({
    method: 'GET',
    path: '/policies/:policy/hits',
    access: 'knowledge.read',
    summary: 'Read how often each rule decided in the last seven days, and in which matters lately',
    params,
    reply: z.strictObject({
      since: Instant,
      rules: z.array(
        z.strictObject({ rule: z.string(), count: z.int(), cases: z.array(z.strictObject(CaseRef)) }),
      ),
    }),
  }),
  writeDraft: endpoint({
    method: 'PUT',
    path: '/policies/:policy/draft',
    access: 'desk.configure',
    summary: 'Keep a draft of the rules; it decides nothing. What is wrong is told field by field',
    params,
    body: z.strictObject({
      /** Of the draft that was changed; 0: there was none. */
      revision: z.int().min(0),
      document: z.json(),
    }),
    reply: Draft,
  }),
  discardDraft: endpoint({
    method: 'DELETE',
    path: '/policies/:policy/draft',
    access: 'desk.configure',
    summary: 'Throw the draft away; what was published stays',
    params,
  }),
  tryDraft: endpoint({
    method: 'GET',
    path: '/policies/:policy/draft/trial',
    access: 'desk.configure',
    summary: 'Decide the last 200 real cases again by the draft, and tell which come out otherwise',
    params,
    reply: z.strictObject({
      cases: z.int(),
      changed: z.array(z.strictObject({ ...CaseRef, now: Made, drafted: Made })),
      examples: z.strictObject({ count: z.int(), changed: z.int() }),
    }),
  }),
  propose: endpoint({
    method: 'POST',
    path: '/policies/:policy/draft/proposal',
    access: 'desk.configure',
    summary: 'Ask a second person to approve the draft',
    params,
    body: z.strictObject({ revision, note: z.string().trim().max(500).default('') }),
    reply: Draft,
  }),
  approve: endpoint({
    method: 'POST',
    path: '/policies/:policy/draft/approval',
    access: 'approval.second',
    summary: 'Approve and publish a draft that others wrote: from here on its rules decide',
    params,
    body: z.strictObject({ revision }),
    reply: PolicyView,
  }),
  rollBack: endpoint({
    method: 'POST',
    path: '/policies/:policy/rollback',
    access: 'approval.second',
    summary: 'Let the rules of an earlier edition decide again at once; 0 is the blueprint’s own',
    params,
    body: z.strictObject({ edition: z.int().min(0) }),
    reply: PolicyView,
  }),
};
