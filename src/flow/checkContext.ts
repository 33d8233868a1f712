import { z } from 'zod';
import { AppError } from '../base/errors.ts';
import type { JsonObject } from '../base/json.ts';
import type { Flow } from './flow.ts';
import { jsonProblem } from './jsonProblem.ts';

/** What the kit keeps beside the flow's own fields. Extra fields of a decision are let through: it is a record. */
const bookkeeping = z.object({
  decisions: z.array(z.looseObject({ decision: z.string(), at: z.string() })),
  visit: z.object({ unclear: z.number().int(), unsettled: z.boolean(), resumed: z.boolean() }),
});

/**
 * The context, when it fits its flow and survives being stored.
 * @throws AppError FLOW_CONTEXT_INVALID naming flow, state and the path of the field; never its value.
 */
export function checkContext(flow: Flow, state: string, context: object): JsonObject {
  const problem = jsonProblem(context) ?? shapeProblem(flow, context);
  // Without a problem it is made of nothing but JSON.
  if (problem === null) return context as JsonObject;
  throw new AppError(
    'FLOW_CONTEXT_INVALID',
    `The context of flow '${flow.name}' in '${state}' cannot be kept: ${problem}; ` +
      'a context is plain JSON of the shape of its contextSchema',
    { flow: flow.name, version: flow.version, state },
  );
}

function shapeProblem(flow: Flow, context: object): string | null {
  const { decisions, visit, ...own } = context as { decisions?: unknown; visit?: unknown };
  const kept = bookkeeping.safeParse({ decisions, visit });
  const result = kept.success ? flow.contextSchema.safeParse(own) : kept;
  if (result.success) return null;
  const issue = result.error.issues[0];
  return `${issue?.path.join('.') || 'it'}: ${issue?.code}`;
}
