/** Where and why a value would not come back from jsonb as it is; null when it would. */
export function jsonProblem(value: unknown, path = ''): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${path || 'it'} is ${value}`;
  if (Array.isArray(value)) return firstProblem(value.map((each, index) => [`${path}[${index}]`, each]));
  if (typeof value !== 'object') return `${path || 'it'} is ${kindOf(value)}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    return `${path || 'it'} is a ${value.constructor.name}`;
  return firstProblem(
    Object.entries(value).map(([key, each]) => [path === '' ? key : `${path}.${key}`, each]),
  );
}

function firstProblem(entries: [string, unknown][]): string | null {
  for (const [path, value] of entries) {
    const problem = jsonProblem(value, path);
    if (problem !== null) return problem;
  }
  return null;
}

function kindOf(value: unknown): string {
  return value === undefined ? 'undefined' : `a ${typeof value}`;
}
