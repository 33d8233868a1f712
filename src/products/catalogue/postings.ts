/** Where a word may stand in what is told of a product, as bits, and what it counts for there. */
export const FIELD = { head: 1, title: 2, category: 4, attribute: 8, description: 16 } as const;
const FIELDS = ['title', 'category', 'attribute', 'description'] as const;
export type Field = (typeof FIELDS)[number];
const WEIGHT: Readonly<Record<Field, number>> = { title: 3, category: 2, attribute: 1.5, description: 1 };

/** Saturation and length of BM25F. Source: Robertson and Zaragoza 2009, section 3.6; values usual for short texts. */
const K1 = 1.2;
const B = 0.6;

/** In which products a term stands, how much it tells there in [0, 1), and in which fields. */
export interface Posting {
  readonly docs: Uint32Array;
  readonly impacts: Float32Array;
  readonly fields: Uint8Array;
  /** All fields in which it stands in any product. */
  readonly anywhere: number;
}

/** What one product says in one tongue: by field the terms, some more than once. */
export interface Said {
  doc: number;
  heads: readonly string[];
  fields: Readonly<Record<Field, readonly string[]>>;
}

/** Collects what is said, and makes postings of it at the end: how long a field usually is, is known only then. */
export function collectPostings(count: number): { add(said: Said): void; finish(): Map<string, Posting> } {
  const raw = new Map<string, Raw>();
  const lengths = FIELDS.map(() => new Uint16Array(count));
  return {
    add: ({ doc, heads, fields }) => {
      for (const [at, field] of FIELDS.entries()) {
        const lengthsOfField = lengths[at];
        if (lengthsOfField !== undefined) lengthsOfField[doc] = Math.min(fields[field].length, 65_535);
        for (const term of fields[field]) count1(raw, term, doc, at);
      }
      for (const term of heads) mark(raw, term, doc);
    },
    finish: () => {
      const usual = lengths.map((of) => of.reduce((sum, each) => sum + each, 0) / Math.max(1, count) || 1);
      return new Map([...raw].map(([term, each]) => [term, weighed(each, lengths, usual)]));
    },
  };
}

interface Raw {
  docs: number[];
  /** Five bits a field, as many as there are fields; above them whether it is a head. */
  counts: number[];
}

const BITS = 5;
const MOST = (1 << BITS) - 1;
const HEAD_BIT = 1 << (BITS * FIELDS.length);

function count1(raw: Map<string, Raw>, term: string, doc: number, field: number): void {
  const of = rawOf(raw, term, doc);
  const last = of.counts.length - 1;
  const counts = of.counts[last] ?? 0;
  if (((counts >> (BITS * field)) & MOST) < MOST) of.counts[last] = counts + (1 << (BITS * field));
}

function mark(raw: Map<string, Raw>, term: string, doc: number): void {
  const of = rawOf(raw, term, doc);
  const last = of.counts.length - 1;
  of.counts[last] = (of.counts[last] ?? 0) | HEAD_BIT;
}

/** The term's row, its last document being this one: documents come one after the other. */
function rawOf(raw: Map<string, Raw>, term: string, doc: number): Raw {
  let of = raw.get(term);
  if (of === undefined) raw.set(term, (of = { docs: [], counts: [] }));
  if (of.docs.at(-1) !== doc) {
    of.docs.push(doc);
    of.counts.push(0);
  }
  return of;
}

function weighed({ docs, counts }: Raw, lengths: readonly Uint16Array[], usual: readonly number[]): Posting {
  const impacts = new Float32Array(docs.length);
  const fields = new Uint8Array(docs.length);
  let anywhere = 0;
  for (const [at, doc] of docs.entries()) {
    const packed = counts[at] ?? 0;
    let weight = 0;
    let mask = (packed & HEAD_BIT) > 0 ? FIELD.head : 0;
    for (const [place, field] of FIELDS.entries()) {
      const times = (packed >> (BITS * place)) & MOST;
      if (times === 0) continue;
      mask |= FIELD[field];
      weight += (WEIGHT[field] * times) / (1 - B + (B * (lengths[place]?.[doc] ?? 0)) / (usual[place] ?? 1));
    }
    impacts[at] = weight / (weight + K1);
    fields[at] = mask;
    anywhere |= mask;
  }
  return { docs: Uint32Array.from(docs), impacts, fields, anywhere };
}
