/** True when every variable is set. Some of them, not all, is a problem: half a connection does nothing, and silently. */
export function isWhole<Key extends string>(
  what: string,
  needed: Record<Key, string | undefined>,
  problems: string[],
): needed is Record<Key, string> {
  const names = Object.keys(needed) as Key[];
  const missing = names.filter((name) => needed[name] === undefined);
  if (missing.length === 0) return true;
  const areTold = missing.some((name) => problems.some((problem) => problem.startsWith(`${name} is `)));
  if (missing.length < names.length && !areTold) {
    problems.push(
      `${what} is set in part: ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing; expected all of ${names.join(', ')}, or none`,
    );
  }
  return false;
}
