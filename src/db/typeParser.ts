import pg from 'pg';

const INT8 = 20;
const DATE = 1082;

/**
 * How values are read. int8 is a number: what we count and what we hold in minor units stays below 2^53.
 * `timestamptz` is a Date; a `date` has no time zone and stays `'2026-11-21'`; `numeric` (a sum of int8) stays a string.
 */
export const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: unknown) => {
  if (format === 'binary') return pg.types.getTypeParser(oid, 'binary');
  if (oid === INT8) return Number;
  if (oid === DATE) return String;
  return pg.types.getTypeParser(oid, 'text');
};
