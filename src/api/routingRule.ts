import { z } from 'zod';

/** A handle: 'ines', 'marina.silva'. */
export const Handle = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,39}$/);
export const Word = z.string().min(1).max(100);
const Words = z.array(Word).min(1).max(50);
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
export const QueueName = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/);
export const Priority = z.enum(['low', 'normal', 'high', 'urgent']);
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What a text of the matter is held against. */
const TEXT_FIELDS = ['reason', 'flow', 'queue', 'language', 'channel', 'accountOwner'] as const;

/** One thing that must be so. A closed list: a rule can ask this and nothing else. */
export const RoutingCondition = z.union([
  z.strictObject({ field: z.enum(TEXT_FIELDS), op: z.enum(['is', 'isNot']), value: Word }),
  z.strictObject({ field: z.enum(TEXT_FIELDS), op: z.enum(['in', 'notIn']), value: Words }),
  z.strictObject({ field: z.literal('accountOwner'), op: z.literal('exists'), value: z.boolean() }),
  z.strictObject({ field: z.literal('priority'), op: z.enum(['is', 'atLeast', 'atMost']), value: Priority }),
  z.strictObject({
    field: z.enum(['frustration', 'urgency']),
    op: z.enum(['atLeast', 'atMost']),
    value: z.number().min(0).max(1),
  }),
  z.strictObject({
    field: z.literal('contact'),
    attribute: Word,
    op: z.enum(['is', 'isNot']),
    value: z.union([Word, z.number(), z.boolean()]),
  }),
  z.strictObject({ field: z.literal('contact'), attribute: Word, op: z.literal('in'), value: Words }),
  z.strictObject({
    field: z.literal('contact'),
    attribute: Word,
    op: z.enum(['atLeast', 'atMost']),
    value: z.number(),
  }),
  z.strictObject({
    field: z.literal('contact'),
    attribute: Word,
    op: z.literal('exists'),
    value: z.boolean(),
  }),
  z.strictObject({
    field: z.literal('time'),
    op: z.literal('between'),
    value: z.tuple([ClockTime, ClockTime]),
  }),
  z.strictObject({
    field: z.literal('weekday'),
    op: z.literal('in'),
    value: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).min(1),
  }),
  z.strictObject({ field: z.literal('queueOpen'), op: z.literal('is'), value: z.boolean() }),
]);
export type RoutingCondition = z.output<typeof RoutingCondition>;

/** Names that say in a ticket how else it came to its assignee. */
const RESERVED = [
  'fallback',
  'takeOver',
  'claim',
  'queue',
  'manual',
  'pull',
  'reroute',
  'released',
  'opened',
];

/** When all conditions hold, this is where it goes. Rules are asked in order; the first that holds is the one. */
export const RoutingRule = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]{0,39}$/)
    .refine((name) => !RESERVED.includes(name), {
      error: `is a word of the product's own; take another than ${RESERVED.join(', ')}`,
    }),
  title: z.string().min(1).max(200),
  isOn: z.boolean().default(true),
  when: z.array(RoutingCondition).max(20),
  to: z
    .strictObject({
      queue: QueueName.optional(),
      priority: Priority.optional(),
      /** What the agent must know besides what the queue asks. */
      skills: z.array(Word).max(20).optional(),
      /** Who gets it before all others, when they are there and have room: a handle, or who keeps the account. */
      agent: z.union([z.literal('@accountOwner'), Handle]).optional(),
    })
    .refine((to) => Object.keys(to).length > 0, {
      error: 'does nothing; name a queue, priority, skills or agent',
    }),
});
export type RoutingRule = z.output<typeof RoutingRule>;
/** As it is written: what is left out has its default. */
export type WrittenRoutingRule = z.input<typeof RoutingRule>;

export const RoutingRules = z
  .array(RoutingRule)
  .max(200)
  .refine((rules) => new Set(rules.map(({ name }) => name)).size === rules.length, {
    error: 'has a name twice; each rule has its own, tickets keep it',
  });
