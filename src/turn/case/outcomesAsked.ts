import { z } from 'zod';
import type { JsonObject } from '../../base/json.ts';
import type { OperationContract } from '../../flow/operation.ts';

/** How an operation may have ended, and what has to be told with it that its input does not say. */
export interface AskedOutcome {
  name: string;
  /** `choices` null: any text; `isNumber`: a number. */
  asks: { name: string; choices: string[] | null; isNumber: boolean }[];
}

interface Shape {
  properties?: Record<string, { enum?: unknown[]; type?: string }>;
  required?: string[];
}

/** For whoever writes down by hand what a system answered. A contract without schemas asks for nothing. */
export function outcomesAsked(contract: OperationContract | null, input: JsonObject): AskedOutcome[] {
  if (contract === null) return [];
  const { outputs = {} } = contract;
  return contract.outcomes.map((name) => {
    const schema = outputs[name];
    const { properties = {}, required = [] }: Shape = schema
      ? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape)
      : {};
    const asks = required
      .filter((field) => !(field in input))
      .map((field) => ({
        name: field,
        choices: properties[field]?.enum?.map(String) ?? null,
        isNumber: ['number', 'integer'].includes(properties[field]?.type ?? ''),
      }));
    return { name, asks };
  });
}
