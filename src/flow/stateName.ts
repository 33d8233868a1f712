import type { StateValue } from 'xstate';

/** The dotted name of a state: 'asking', 'approval.waiting'. A loop is in one state at a time. */
export function stateName(value: StateValue): string {
  if (typeof value === 'string') return value;
  const [first] = Object.entries(value);
  if (first === undefined) return '';
  const [name, inner] = first;
  return inner === undefined ? name : `${name}.${stateName(inner)}`;
}
