import assert from 'node:assert/strict';
import type { Product } from '../../harness/startProduct.ts';

/** How many lines of customers each stage settled; `asked`: those where it was not sure, and asked back. */
export interface Stages {
  expected: number;
  classifier: number;
  model: number;
  asked: number;
}

export const NO_STAGES: Stages = { expected: 0, classifier: 0, model: 0, asked: 0 };

interface Row {
  stage: number;
  verdict: string;
}

/** Every line that the assistant had to answer is written down with the stage that understood it. */
export async function checkUnderstood(product: Product, from: string, answered: number): Promise<Stages> {
  const rows = await product.rows<Row>(
    `select (each ->> 'stage')::int as stage, each ->> 'verdict' as verdict
     from turn cross join jsonb_array_elements(turn.understood) as each
     join conversation on conversation.id = turn.conversation_id
     join address on address.contact_id = conversation.contact_id
     where $1 in (address.external_id, ltrim(address.phone, '+'))`,
    [from],
  );
  assert.equal(rows.length, answered, 'every line is understood once, and written down');
  const settled = rows.filter(({ verdict }) => verdict === 'sure' || verdict === 'fixed');
  const by = (stage: number) => settled.filter((row) => row.stage === stage).length;
  return { expected: by(0), classifier: by(1), model: by(2), asked: rows.length - settled.length };
}

export function add(some: Stages, more: Stages): Stages {
  return {
    expected: some.expected + more.expected,
    classifier: some.classifier + more.classifier,
    model: some.model + more.model,
    asked: some.asked + more.asked,
  };
}
