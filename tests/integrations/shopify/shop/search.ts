/** One term of a search: `tag:"lp-1"`, or words alone, which are looked for everywhere. */
interface Term {
  field: string | null;
  value: string;
}

/** Shopify's search, as far as it is asked for: terms with OR between them. */
function termsOf(query: string): Term[] {
  return query.split(' OR ').map((part) => {
    const read = /^(?:(\w+):)?(?:"((?:[^"\\]|\\.)*)"|(\S+))$/.exec(part.trim());
    if (!read) throw new Error(`the search '${part}' is not understood`);
    const [, field = null, inQuotes, bare = ''] = read;
    return { field, value: (inQuotes?.replace(/\\(.)/g, '$1') ?? bare).toLowerCase() };
  });
}

/**
 * Whether a thing fits. By field it is exact, save for skus and names, of which parts are found; words alone are found
 * in whatever `everywhere` tells.
 */
export function fits(
  query: string,
  fields: Readonly<Record<string, readonly (string | null)[]>>,
  everywhere: readonly (string | null)[] = [],
): boolean {
  return termsOf(query).some(({ field, value }) => {
    if (field === null) return everywhere.some((text) => text?.toLowerCase().includes(value));
    const values = fields[field];
    if (!values) throw new Error(`the search has no field '${field}' here`);
    const isLoose = field === 'sku' || field === 'name';
    return values.some((text) => {
      const there = text?.toLowerCase();
      return isLoose ? there?.includes(value) : there === value;
    });
  });
}
