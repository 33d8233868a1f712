/**
 * Functions that the data is made with. All of it follows from a number and a seed, so nothing is looked up, any row can
 * be made by itself, and the same seed makes the same data.
 */
export const FUNCTIONS = `
create schema bench;

-- [0, 1)
create function bench.chance(n bigint, salt bigint) returns float8 language sql immutable as
  $$ select (hashint8extended(n, salt) & 9007199254740991)::float8 / 9007199254740992 $$;

-- A UUIDv7 of an instant, in ms.
create function bench.id(ms float8, n bigint, salt int) returns uuid language sql immutable as
  $$ select overlay(overlay(md5(n || ':' || salt) placing lpad(to_hex(ms::bigint), 12, '0') || '7' from 1 for 13)
    placing '8' from 17 for 1)::uuid $$;

create function bench.syllable(n bigint) returns text language sql immutable as
  $$ select substr('bcdfghjklmnpqrstvwxz', (n / 5)::int + 1, 1) || substr('aeiou', (n % 5)::int + 1, 1) $$;

-- 4..8 letters, another word for each rank.
create function bench.word(rank bigint) returns text language sql immutable as
  $$ select bench.syllable(rank % 100) || bench.syllable(rank / 100 % 100)
    || case when rank >= 10000 then bench.syllable(rank / 10000 % 100) else '' end
    || case when rank >= 1000000 then bench.syllable(rank / 1000000 % 100) else '' end $$;

-- Zipf's law: the word of rank r is said 1/r as often as the first.
create function bench.zipf(chance float8, words float8) returns bigint language sql immutable as
  $$ select floor(exp(chance * ln(words)))::bigint $$;

-- Some people come back often: the contact of a loop.
create function bench.contact_of(loop bigint, contacts bigint, seed bigint) returns bigint language sql immutable as
  $$ select floor(power(bench.chance(loop, seed + 1), 1.5) * contacts)::bigint $$;
`;
