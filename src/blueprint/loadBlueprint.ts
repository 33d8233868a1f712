import { AppError } from '../base/errors.ts';
import { flowBook, type FlowBook } from '../flow/flowBook.ts';
import type { Blueprint } from './blueprint.ts';
import { checkBlueprint } from './check/checkBlueprint.ts';
import type { Violation } from './check/violation.ts';

/** A blueprint that holds, with its flows to be looked up. */
export interface LoadedBlueprint extends Blueprint {
  readonly book: FlowBook;
}

/** A blueprint never changes: what was proven of it once is proven for all workspaces of the process. */
const proven = new WeakMap<Blueprint, LoadedBlueprint>();

/** @throws AppError BLUEPRINT_INVALID with every violation, when the blueprint does not hold. */
export function loadBlueprint(blueprint: Blueprint): LoadedBlueprint {
  const known = proven.get(blueprint);
  if (known) return known;
  const violations = checkBlueprint(blueprint);
  if (violations.length > 0) {
    throw new AppError(
      'BLUEPRINT_INVALID',
      `Blueprint '${blueprint.name}' cannot be loaded, ${violations.length} to correct:\n` +
        violations.map(violationLine).join('\n'),
      { blueprint: blueprint.name, violations: violations.length },
    );
  }
  return takeAsProven(blueprint);
}

/** For a blueprint that a test of its own proves, as it does the store: a scene of it need not prove it once more. */
export function takeAsProven(blueprint: Blueprint): LoadedBlueprint {
  const known = proven.get(blueprint);
  if (known) return known;
  const loaded = { ...blueprint, book: flowBook(blueprint.flows) };
  proven.set(blueprint, loaded);
  return loaded;
}

/** 'refund.paying [callKey] 'payments.refund' acts and has no key: …; add key: …' */
export function violationLine({ flow, state, rule, reason, fix }: Violation): string {
  const place = [flow, state].filter((each) => each !== null).join('.') || 'blueprint';
  return `${place} [${rule}] ${reason}; ${fix}`;
}
