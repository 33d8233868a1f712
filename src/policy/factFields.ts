import { z } from 'zod';
import type { Policy, Unit } from './policy.ts';

/** A fact as somebody needs to know it who writes a condition about it. */
export interface FactField {
  name: string;
  kind: 'number' | 'text' | 'choice' | 'yesNo';
  /** Of a choice: all that it can be. */
  options: string[];
  isNullable: boolean;
  isWhole: boolean;
  unit: Unit | null;
}

/** The facts of a policy, read from their schema. What is neither number, text, choice nor yes and no is left out. */
export function factFields({ facts, units = {} }: Policy): FactField[] {
  const { properties = {} } = z.toJSONSchema(facts, { unrepresentable: 'any', io: 'input' });
  return Object.entries(properties).flatMap(([name, schema]) => {
    if (typeof schema === 'boolean') return [];
    const parts = schema.anyOf ?? [schema];
    const isNullable = parts.some((part) => typeof part === 'object' && part.type === 'null');
    const [told] = parts.filter((part) => typeof part === 'object' && part.type !== 'null');
    const kind = typeof told === 'object' ? kindOf(told) : null;
    if (typeof told !== 'object' || kind === null) return [];
    const options = kind === 'choice' ? (told.enum ?? []).map(String) : [];
    return [{ name, kind, options, isNullable, isWhole: told.type === 'integer', unit: units[name] ?? null }];
  });
}

function kindOf(schema: { type?: unknown; enum?: unknown }): FactField['kind'] | null {
  if (schema.enum !== undefined) return 'choice';
  if (schema.type === 'number' || schema.type === 'integer') return 'number';
  if (schema.type === 'boolean') return 'yesNo';
  return schema.type === 'string' ? 'text' : null;
}
