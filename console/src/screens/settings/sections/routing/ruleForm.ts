import type { RoutingRule } from './RoutingRules.tsx';

/** A rule under a name that is free. It holds always until it is given conditions, so it begins switched off. */
export function newRule(rules: readonly RoutingRule[], title: string): RoutingRule {
  const taken = new Set(rules.map(({ name }) => name));
  let number = rules.length + 1;
  while (taken.has(`rule${number}`)) number += 1;
  return { name: `rule${number}`, title, isOn: false, when: [], to: { priority: 'normal' } };
}

/** Without what is empty, which the server would refuse. */
export function withoutEmpty(to: RoutingRule['to']): RoutingRule['to'] {
  const given = Object.entries(to).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(given);
}
