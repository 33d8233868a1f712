import { factsRead } from './condition.ts';
import { decide } from './decide.ts';
import type { Policy } from './policy.ts';

/** What is wrong with a policy, each as a sentence; empty when it is sound. Shape of the facts, rules, examples. */
export function checkPolicy(policy: Policy): string[] {
  return [
    ...twiceNamed(policy),
    ...unknownFacts(policy),
    ...otherwiseAllows(policy),
    ...failedExamples(policy),
  ];
}

function twiceNamed({ rules }: Policy): string[] {
  const ids = [...rules.map(({ id }) => id), 'otherwise', 'factsInvalid'];
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `two rules have the id '${id}'; 'otherwise' and 'factsInvalid' are taken`,
  );
}

function unknownFacts({ facts, rules }: Policy): string[] {
  const known = factNames(facts);
  if (known === null) return ['its facts are not an object schema; write them as z.object({ … })'];
  return rules.flatMap(({ id, when }) =>
    factsRead(when)
      .filter((name) => !known.includes(name))
      .map((name) => `rule '${id}' reads '${name}', which is no fact; known facts: ${known.join(', ')}`),
  );
}

/** Also a schema that was written without types may be checked: only its field names are needed. */
function factNames(schema: object): string[] | null {
  if (!('shape' in schema) || typeof schema.shape !== 'object' || schema.shape === null) return null;
  return Object.keys(schema.shape);
}

function otherwiseAllows({ otherwise }: Policy): string[] {
  return otherwise.decision === 'allow'
    ? ["'otherwise' allows; what no rule names must be refused or go to a person"]
    : [];
}

function failedExamples(policy: Policy): string[] {
  if (policy.examples.length === 0) return ['it has no examples; give at least one for each rule'];
  const wrong = policy.examples.flatMap((example, index) => {
    const { decision, rule } = decide(policy, example.facts);
    if (decision === example.decision && rule === example.rule) return [];
    return `example ${index + 1} should be '${example.decision}' by '${example.rule}' and is '${decision}' by '${rule}'`;
  });
  const shown = new Set(policy.examples.map(({ rule }) => rule));
  const missing = policy.rules.filter(({ id }) => !shown.has(id));
  return [...wrong, ...missing.map(({ id }) => `rule '${id}' has no example`)];
}
