import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { LanguageTag } from './knowledge.ts';
import { Instant } from './page.ts';

const Name = z.string().regex(/^[\w.-]{1,100}$/);
const Count = z.int().min(0);
const Point = z.strictObject({ x: z.number(), y: z.number() });

const Proof = z.strictObject({
  /** States that loops wait in; of them, those with a fixed deadline and the way out that it takes. */
  resting: Count,
  withDeadline: Count,
  ends: Count,
  violations: z.array(
    z.strictObject({
      state: z.string().nullable(),
      rule: z.string(),
      reason: z.string(),
      fix: z.string(),
    }),
  ),
});

const State = z.strictObject({
  name: z.string(),
  title: z.string(),
  kind: z.string(),
  waitsFor: z.enum(['customer', 'person', 'system', 'time', 'passes', 'end']),
  nextStep: z.string().nullable(),
  queue: z.string().nullable(),
  deadline: z.strictObject({ afterMs: z.number(), to: z.string() }).nullable(),
  nudgesMs: z.array(z.number()),
  acts: z.array(z.strictObject({ name: z.string(), title: z.string() })),
  policy: z.string().nullable(),
  operation: z.string().nullable(),
  outcome: z.string().nullable(),
  /** Null: it is folded into the lines that lead through it. */
  box: z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
});

const Drawing = z.strictObject({
  flow: z.string(),
  version: z.int(),
  reason: z.string(),
  initial: z.string(),
  width: z.number(),
  height: z.number(),
  states: z.array(State),
  ways: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      on: z.string(),
      cause: z.enum(['always', 'time', 'customer', 'system', 'notice', 'person', 'again', 'unknown']),
      afterMs: z.number().nullable(),
      isDrawn: z.boolean(),
    }),
  ),
  lines: z.array(
    z.strictObject({
      id: z.string(),
      from: z.string(),
      to: z.string(),
      on: z.array(z.string()),
      through: z.array(z.string()),
      isTrouble: z.boolean(),
      points: z.array(Point),
    }),
  ),
});

const Way = z.strictObject({ from: z.string(), to: z.string(), on: z.string() });
const flow = { flow: Name };
const drawn = z.strictObject({ ...flow, version: z.coerce.number().int().min(0) });

export const studioEndpoints = {
  names: endpoint({
    method: 'GET',
    path: '/studio/names',
    access: 'conversation.read',
    summary: 'Read what flows, states, acts, reasons and intents are called in a language',
    query: z.strictObject({ language: LanguageTag }),
    /** By 'flow.refund', 'state.refund.paying', 'act.refund.approve', 'reason.wantsPerson', 'intent.orderStatus'. */
    reply: z.strictObject({ names: z.record(z.string(), z.string()) }),
  }),
  flows: endpoint({
    method: 'GET',
    path: '/studio/flows',
    access: 'knowledge.read',
    summary:
      'List the flows with the version that new loops take, how many run and how many were closed today',
    reply: z.strictObject({
      items: z.array(
        z.strictObject({
          flow: z.string(),
          reason: z.string(),
          version: z.int(),
          /** All that were ever drawn here, the newest first. */
          versions: z.array(z.strictObject({ version: z.int(), drawnAt: Instant, isRunnable: z.boolean() })),
          states: Count,
          violations: Count,
          running: Count,
          closedToday: Count,
        }),
      ),
    }),
  }),
  drawing: endpoint({
    method: 'GET',
    path: '/studio/flows/:flow/drawings/:version',
    access: 'knowledge.read',
    summary: 'Read a version of a flow as it is drawn, with the proof that its loops close',
    params: drawn,
    reply: z.strictObject({ drawing: Drawing, proof: Proof, drawnAt: Instant }),
  }),
  changes: endpoint({
    method: 'GET',
    path: '/studio/flows/:flow/drawings/:version/changes',
    access: 'knowledge.read',
    summary: 'Compare a version of a flow with another: states and ways that are new, gone or otherwise',
    params: drawn,
    query: z.strictObject({ since: z.coerce.number().int().min(0) }),
    reply: z.strictObject({
      added: z.array(z.string()),
      removed: z.array(z.string()),
      changed: z.array(z.strictObject({ state: z.string(), fields: z.array(z.string()) })),
      waysAdded: z.array(Way),
      waysRemoved: z.array(Way),
    }),
  }),
  now: endpoint({
    method: 'GET',
    path: '/studio/flows/:flow/now',
    access: 'knowledge.read',
    summary: 'Read where the loops of a flow are now, and how those ended that were closed today',
    params: z.strictObject(flow),
    reply: z.strictObject({
      at: Instant,
      here: z.array(z.strictObject({ state: z.string(), version: z.int(), count: Count, overdue: Count })),
      ended: z.array(z.strictObject({ state: z.string(), count: Count })),
      openedToday: Count,
      closedToday: Count,
      /** Of those closed today that are measured: it is done by the minute. */
      measured: z.strictObject({ closed: Count, byAssistant: Count, peopleMs: Count }),
    }),
  }),
  moves: endpoint({
    method: 'GET',
    path: '/studio/flows/:flow/moves',
    access: 'knowledge.read',
    summary: 'Read how many loops went which way in the last 24 hours, also along the lines of a drawing',
    params: z.strictObject(flow),
    query: z.strictObject({ version: z.coerce.number().int().min(0) }),
    reply: z.strictObject({
      since: Instant,
      moves: z.array(
        z.strictObject({ from: z.string().nullable(), to: z.string(), on: z.string(), count: Count }),
      ),
      lines: z.array(z.strictObject({ id: z.string(), count: Count })),
    }),
  }),
  times: endpoint({
    method: 'GET',
    path: '/studio/flows/:flow/times',
    access: 'knowledge.read',
    summary: 'Read how long loops stay in each state of a flow, today and in the last four weeks',
    params: z.strictObject(flow),
    reply: z.strictObject({
      items: z.array(
        z.strictObject({
          state: z.string(),
          todayVisits: Count,
          todayMedianMs: z.number().nullable(),
          visits: Count,
          medianMs: z.number().nullable(),
          p90Ms: z.number().nullable(),
          lengths: z.array(z.strictObject({ fromMs: z.number(), toMs: z.number(), count: Count })),
        }),
      ),
    }),
  }),
  waiting: endpoint({
    method: 'GET',
    path: '/studio/flows/:flow/states/:state/waiting',
    access: 'conversation.read',
    summary: 'List the loops that rest in a state now, the longest first; fifty at most',
    params: z.strictObject({ ...flow, state: Name }),
    reply: z.strictObject({
      items: z.array(
        z.strictObject({
          conversationId: z.string(),
          protocolNumber: z.string(),
          contact: z.string().nullable(),
          channel: z.string().nullable(),
          version: z.int(),
          owner: z.string(),
          since: Instant,
          deadlineAt: Instant,
        }),
      ),
    }),
  }),
};
