import { z } from 'zod';

/** What can be broken in the world around a run of the simulator. */
export const BREAKAGES = ['paymentsDown', 'shopDown', 'slowShop', 'answerLost', 'webhookTwice'] as const;
export const Breakage = z.enum(BREAKAGES);
export type Breakage = z.output<typeof Breakage>;

const Words = z.string().min(1).max(4_096);
const Ms = z.int().min(1_000).max(2_592_000_000);

/** What an agent does in a run, as over the API; the matter is the newest one. */
export const SandboxAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('takeOver') }),
  z.strictObject({ kind: z.literal('write'), text: Words }),
  z.strictObject({
    kind: z.literal('handBack'),
    state: z.string().min(1).max(200).optional(),
    tell: z.string().min(1).max(2_000).optional(),
  }),
  z.strictObject({
    kind: z.literal('move'),
    name: z.string().min(1).max(100),
    input: z.record(z.string(), z.json()).optional(),
  }),
  z.strictObject({ kind: z.literal('closeLoop'), outcome: z.string().min(1).max(100) }),
]);
export type SandboxAct = z.output<typeof SandboxAct>;

/** One thing that somebody does in a run: the customer, time, an agent, or fate. */
export const ScenarioStep = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('write'), text: Words }),
  /** The title of a choice as it was offered, or our id of it, which is the same in every language: 'doesNotFit'. */
  z.strictObject({ do: z.literal('tap'), choice: z.string().min(1).max(200) }),
  z.strictObject({ do: z.literal('speak'), words: Words }),
  z.strictObject({ do: z.literal('photo'), caption: z.string().max(1_024).optional() }),
  z.strictObject({ do: z.literal('wait'), ms: Ms }),
  /** Up to the next instant at which something falls due. */
  z.strictObject({ do: z.literal('nextTimer') }),
  z.strictObject({ do: z.literal('break'), what: Breakage }),
  z.strictObject({ do: z.literal('repair'), what: Breakage }),
  z.strictObject({ do: z.literal('act'), act: SandboxAct }),
]);
export type ScenarioStep = z.output<typeof ScenarioStep>;

/** What must hold when a run has come to its end. Each is judged on what was said, kept and paid, not on the way there. */
export const ScenarioCheck = z.discriminatedUnion('check', [
  z.strictObject({ check: z.literal('noAmountBeforeApproval') }),
  z.strictObject({ check: z.literal('handOffHasOwner') }),
  z.strictObject({ check: z.literal('nothingAskedTwice') }),
  z.strictObject({ check: z.literal('oneRefundAtMost') }),
  z.strictObject({ check: z.literal('nothingForgotten') }),
  /** The customer waits this long for an answer at most, of the time that the product itself takes. */
  z.strictObject({ check: z.literal('replyWithin'), ms: z.int().min(1).max(600_000) }),
  z.strictObject({ check: z.literal('state'), is: z.string().min(1).max(200) }),
  z.strictObject({ check: z.literal('outcome'), is: z.string().min(1).max(100).nullable() }),
  z.strictObject({ check: z.literal('owner'), is: z.string().min(1).max(150) }),
  /** What the payment provider gave back of an order, in the currency's smallest unit, refund by refund. */
  z.strictObject({
    check: z.literal('refunds'),
    order: z.string().min(1).max(100),
    are: z.array(z.int().min(0)).max(20),
  }),
  z.strictObject({ check: z.literal('says'), words: z.string().min(1).max(500) }),
  z.strictObject({ check: z.literal('neverSays'), words: z.string().min(1).max(500) }),
]);
export type ScenarioCheck = z.output<typeof ScenarioCheck>;

export const ScenarioName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

/** A scenario file: who writes, what happens, and what must hold then. */
export const Scenario = z.strictObject({
  /** The name of its file, without '.json'. */
  name: ScenarioName,
  title: z.string().trim().min(1).max(100),
  /** Of those who can write: 'marta'. */
  persona: z.string().regex(/^[a-zA-Z0-9]{1,40}$/),
  steps: z.array(ScenarioStep).min(1).max(100),
  checks: z.array(ScenarioCheck).min(1).max(40),
});
export type Scenario = z.output<typeof Scenario>;
