import { createHash } from 'node:crypto';
import type { WorkspaceId } from '../../base/id.ts';
import type { Json } from '../../base/json.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Whose } from './whose.ts';

/**
 * What stays of an act in the world: its operation, state and key, its amounts, and the references by which it is found
 * at its provider. A key in which the person is named is put in place of by its hash: it is still told from all others.
 */
export async function eraseEffects(
  tx: Tx,
  workspaceId: WorkspaceId,
  { loops, marks }: Whose,
): Promise<number> {
  const { rows } = await tx.query<Effect>({
    text: 'select id, key, input, output, failure from effect where workspace_id = $1 and loop_id = any($2) for update',
    values: [workspaceId, loops],
  });
  // A key is made of what a flow knows: a part of the name is enough to suspect it.
  const words = marks.flatMap((mark) => [mark, ...mark.split(/\s+/)]).filter(({ length }) => length >= 4);
  for (const { id, key, input, output, failure } of rows) {
    const isNamed = words.some((word) => key.toLowerCase().includes(word.toLowerCase()));
    const kept = isNamed ? `erased:${createHash('sha256').update(key).digest('hex')}` : key;
    await tx.query({
      name: 'eraseEffect',
      text: `with asked as (
          update effect_request set effect_key = $4 where workspace_id = $1 and effect_key = $3 and $3 <> $4)
        update effect set key = $4, input = $5, output = $6, failure = $7 where workspace_id = $1 and id = $2`,
      values: [
        workspaceId,
        id,
        key,
        kept,
        ...[input, output, failure].map((json) => written(skeletonOf(json))),
      ],
    });
  }
  return rows.length;
}

interface Effect {
  id: string;
  key: string;
  input: Json;
  output: Json;
  failure: Json;
}

const written = (json: Json): string | null => (json === null ? null : JSON.stringify(json));

/** Numbers, yes and no, currencies and references stay; other words go. */
export function skeletonOf(json: Json, name = ''): Json {
  if (typeof json === 'string') return isReference(name) ? json : '';
  if (Array.isArray(json)) return json.map((each) => skeletonOf(each, name));
  if (json === null || typeof json !== 'object') return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, skeletonOf(value ?? null, key)]),
  );
}

const isReference = (name: string): boolean =>
  name === 'currency' || name === 'reason' || /(Ref|Refs)$/.test(name);
