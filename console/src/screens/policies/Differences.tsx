import { Trans } from '@lingui/react/macro';
import type { Document } from './policyQueries.ts';
import { worded } from './useWords.ts';

/** Which rules one document has otherwise than another. */
export function Differences({ from, to }: { from: Document; to: Document }) {
  const before = new Map(from.rules.map((rule) => [rule.id, rule]));
  const after = new Map(to.rules.map((rule) => [rule.id, rule]));
  const added = to.rules.filter(({ id }) => !before.has(id));
  const removed = from.rules.filter(({ id }) => !after.has(id));
  const changed = to.rules.filter((rule) => {
    const was = before.get(rule.id);
    return was !== undefined && !isSame(was, rule);
  });
  const order = (document: Document, other: ReadonlyMap<string, unknown>) =>
    document.rules.flatMap(({ id }) => (other.has(id) ? [id] : []));
  const isMoved = !isSame(order(from, after), order(to, before));
  const isOtherwise = !isSame(from.otherwise, to.otherwise);
  const isNone = added.length + removed.length + changed.length === 0 && !isMoved && !isOtherwise;
  return (
    <ul className="mt-1 grid gap-0.5 text-sm">
      {isNone && (
        <li className="text-ink-3">
          <Trans>Nothing is different.</Trans>
        </li>
      )}
      {changed.map(({ id, isOff }) => (
        <li key={id}>
          {isOff && before.get(id)?.isOff === false ? (
            <Trans>Switched off: {worded(id)}</Trans>
          ) : (
            <Trans>Changed: {worded(id)}</Trans>
          )}
        </li>
      ))}
      {added.map(({ id }) => (
        <li key={id} className="text-done">
          <Trans>New: {worded(id)}</Trans>
        </li>
      ))}
      {removed.map(({ id }) => (
        <li key={id} className="text-hot">
          <Trans>Removed: {worded(id)}</Trans>
        </li>
      ))}
      {isMoved && (
        <li>
          <Trans>Another order of rules</Trans>
        </li>
      )}
      {isOtherwise && (
        <li>
          <Trans>Changed: otherwise</Trans>
        </li>
      )}
    </ul>
  );
}

/** Whatever the order in which the fields stand. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([x], [y]) => x.localeCompare(y))
    .map(([name, inner]) => [name, sorted(inner)]);
}
