export type FormValue = string | FormValue[] | { [name: string]: FormValue };

/** `a[b][0]=x` → `{ a: { b: ['x'] } }`, as Stripe reads forms and queries. What is sent stays text. */
export function decodeForm(text: string): { [name: string]: FormValue } {
  const root: Branch = new Map();
  for (const [name, value] of new URLSearchParams(text))
    put(root, name.replaceAll(']', '').split('['), value);
  return Object.fromEntries([...root].map(([name, branch]) => [name, valueOf(branch)]));
}

type Branch = Map<string, Branch | string>;

function put(into: Branch, [first = '', ...rest]: string[], value: string): void {
  // `expand[]` has no place of its own: it is the next one.
  const name = first === '' ? String(into.size) : first;
  if (into.has(name) && (rest.length === 0 || typeof into.get(name) === 'string'))
    throw new Error(`'${name}' is sent twice`);
  if (rest.length === 0) {
    into.set(name, value);
    return;
  }
  const known = into.get(name);
  const inner: Branch = known instanceof Map ? known : new Map();
  into.set(name, inner);
  put(inner, rest, value);
}

function valueOf(branch: Branch | string): FormValue {
  if (typeof branch === 'string') return branch;
  const isList = [...branch.keys()].every((name) => /^\d+$/.test(name));
  if (isList) return [...branch.values()].map(valueOf);
  return Object.fromEntries([...branch].map(([name, inner]) => [name, valueOf(inner)]));
}
