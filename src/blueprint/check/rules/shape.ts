import { z } from 'zod';
import { CLOCK_KINDS, RUNG_ACTS } from '../../../sla/slaPolicy.ts';
import type { BlueprintRule } from '../violation.ts';

const words = z.string().trim().min(1);
const inLanguages = z.record(z.string(), z.string());
const named = z.looseObject({ name: words });

/** What must hold before any other rule can look: the parts are there and of the right kind. */
const shapeOf = z.object({
  name: words,
  business: z.object({ name: words }),
  languages: z.array(words).min(1),
  defaultLanguage: words,
  timeZone: words,
  currency: words,
  flows: z.array(
    z.looseObject({ name: words, version: z.number(), reason: words, plans: z.map(z.string(), z.any()) }),
  ),
  texts: z.record(z.string(), inLanguages),
  templates: z.record(
    z.string(),
    z.object({
      category: z.enum(['utility', 'marketing', 'authentication']),
      parameters: z.array(words),
      body: inLanguages,
      buttons: z.array(z.object({ id: words, title: inLanguages })).optional(),
    }),
  ),
  policies: z.array(named),
  queues: z.array(z.object({ name: words, title: words, calendar: words, slaPolicy: words })),
  calendars: z.array(
    z.object({
      name: words,
      timeZone: words,
      hours: z.partialRecord(
        z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']),
        z.array(z.tuple([words, words])),
      ),
      holidays: z.array(z.string()),
    }),
  ),
  slaPolicies: z.array(
    z.object({
      name: words,
      firstResponseMs: z.number(),
      nextResponseMs: z.number().optional(),
      resolutionMs: z.number(),
      ladder: z
        .array(
          z.object({
            clock: z.enum(CLOCK_KINDS),
            share: z.number().optional(),
            afterMs: z.number().optional(),
            do: z.enum(RUNG_ACTS),
            queue: words.optional(),
            about: words.optional(),
          }),
        )
        .optional(),
      pausesFor: z.array(z.enum(['assistant', 'human', 'customer', 'thirdParty'])).optional(),
    }),
  ),
  intents: z.array(
    z.object({ name: words, means: z.looseObject({}), examples: z.record(z.string(), z.array(words)) }),
  ),
  assistant: z
    .object({
      identity: words,
      mission: words,
      limits: z.array(words),
      policies: z.array(words).optional(),
    })
    .optional(),
  knowledge: z
    .array(
      z.object({
        id: words,
        topics: z.array(words),
        title: inLanguages,
        answer: inLanguages,
        body: inLanguages,
        source: z.string().nullable(),
        updatedAt: z.string(),
      }),
    )
    .optional(),
  evaluation: z
    .custom<() => unknown>((value) => typeof value === 'function', 'expected a function')
    .optional(),
  fallbackQueue: words,
});

/** The blueprint has all its parts, each of the right kind. */
export const shape: BlueprintRule = (blueprint) => {
  const result = shapeOf.safeParse(blueprint);
  if (result.success) return [];
  return result.error.issues.map((issue) => ({
    flow: null,
    state: null,
    rule: 'shape',
    reason: `${issue.path.join('.') || 'the blueprint'}: ${issue.message}`,
    fix: 'write it as the type Blueprint says',
  }));
};
