import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readInstant } from './readInstant.ts';

/** A Saturday, nine in the morning in São Paulo. */
const NOW = new Date('2026-11-21T12:00:00Z');
const read = (words: string, language = 'en') =>
  readInstant(words, { language, now: NOW, timeZone: 'America/Sao_Paulo' })?.toISOString().slice(0, 16) ??
  null;

test('a day and an hour are read in three languages, whatever the language of the screen', () => {
  for (const [words, at] of [
    ['amanhã 14h', '2026-11-22T17:00'],
    ['amanhã às 14h30', '2026-11-22T17:30'],
    ['mañana a las 10', '2026-11-22T13:00'],
    ['Mon 9:00', '2026-11-23T12:00'],
    ['monday at 9', '2026-11-23T12:00'],
    ['tomorrow 3pm', '2026-11-22T18:00'],
    ['lunes 15:30', '2026-11-23T18:30'],
    ['segunda-feira 9h', '2026-11-23T12:00'],
    ['23/11 14h30', '2026-11-23T17:30'],
    ['23 Nov 14:00', '2026-11-23T17:00'],
    ['today at 17:00', '2026-11-21T20:00'],
    ['mañana a las 8 de la noche', '2026-11-22T23:00'],
  ] as const)
    assert.equal(read(words), at, words);
});

test('a span counts from now, a day ends when work does, and an hour alone is the next one to come', () => {
  assert.equal(read('in 2 hours'), '2026-11-21T14:00');
  assert.equal(read('em 30 minutos', 'pt-BR'), '2026-11-21T12:30');
  assert.equal(read('3 days'), '2026-11-24T21:00');
  assert.equal(read('sexta', 'pt-BR'), '2026-11-27T21:00');
  assert.equal(read('14:00'), '2026-11-21T17:00');
  assert.equal(read('8:00'), '2026-11-22T11:00');
});

test('what has passed and what says no time is not guessed', () => {
  for (const words of ['', 'soon', 'today at 7:00', 'yesterday', '99:99', 'call 4711 back'])
    assert.equal(read(words), null, words);
});
