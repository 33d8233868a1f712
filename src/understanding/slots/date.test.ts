import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDate } from './date.ts';

/** A Saturday in São Paulo; in Tokyo it is Sunday already. */
const SATURDAY = new Date('2026-11-21T16:00:00Z');
const TUESDAY = new Date('2026-11-24T12:00:00Z');

const read = (said: string, language: string, now = SATURDAY, timeZone = 'America/Sao_Paulo') =>
  findDate(said, { language, now, timeZone })?.value ?? null;

test('days are counted from today in English', () => {
  const rows: [string, string][] = [
    ['today', '2026-11-21'],
    ['Tomorrow', '2026-11-22'],
    ['tomorow', '2026-11-22'],
    ['tmrw please', '2026-11-22'],
    ['the day after tomorrow', '2026-11-23'],
    ['yesterday', '2026-11-20'],
    ['day before yesterday', '2026-11-19'],
    ['in two weeks', '2026-12-05'],
    ['in 3 days', '2026-11-24'],
    ['in a fortnight', '2026-12-05'],
    ['two weeks from now', '2026-12-05'],
    ['a week from today', '2026-11-28'],
    ['in a month', '2026-12-21'],
    ['3 days ago', '2026-11-18'],
    ['a week ago', '2026-11-14'],
    ['next Friday', '2026-11-27'],
    ['friday', '2026-11-27'],
    ['on firday', '2026-11-27'],
    ['this Friday', '2026-11-27'],
    ['last Friday', '2026-11-20'],
    ['it arrived on Friday', '2026-11-20'],
    ['it should have come on the 12th', '2026-11-12'],
    ['friday next week', '2026-11-27'],
    ['Monday morning works for me', '2026-11-23'],
    ['fri', '2026-11-27'],
    ['last saturday', '2026-11-14'],
    ['not tomorrow, Friday', '2026-11-27'],
    ['I need it delivered on Friday', '2026-11-27'],
  ];
  for (const [said, day] of rows) assert.equal(read(said, 'en'), day, said);
});

test('days are counted from today in Portuguese', () => {
  const rows: [string, string][] = [
    ['hoje', '2026-11-21'],
    ['amanhã', '2026-11-22'],
    ['amnha', '2026-11-22'],
    ['depois de amanhã', '2026-11-23'],
    ['ontem', '2026-11-20'],
    ['anteontem', '2026-11-19'],
    ['daqui a duas semanas', '2026-12-05'],
    ['daqui 10 dias', '2026-12-01'],
    ['em 3 dias', '2026-11-24'],
    ['há três dias', '2026-11-18'],
    ['3 dias atrás', '2026-11-18'],
    ['faz uma semana', '2026-11-14'],
    ['sexta', '2026-11-27'],
    ['sexta-feira', '2026-11-27'],
    ['na segunda', '2026-11-23'],
    ['terça', '2026-11-24'],
    ['sexta que vem', '2026-11-27'],
    ['próxima sexta', '2026-11-27'],
    ['sexta da semana que vem', '2026-11-27'],
    ['sexta passada', '2026-11-20'],
    ['chegou na quarta', '2026-11-18'],
    ['era pra ter chegado na quarta', '2026-11-18'],
    ['dia 25', '2026-11-25'],
    ['dia 15', '2026-12-15'],
    ['chegou dia 15', '2026-11-15'],
    ['pode ser segunda de manhã', '2026-11-23'],
  ];
  for (const [said, day] of rows) assert.equal(read(said, 'pt-BR'), day, said);
});

test('days are counted from today in Spanish', () => {
  const rows: [string, string][] = [
    ['hoy', '2026-11-21'],
    ['mañana', '2026-11-22'],
    ['mañana por la mañana', '2026-11-22'],
    ['pasado mañana', '2026-11-23'],
    ['ayer', '2026-11-20'],
    ['anteayer', '2026-11-19'],
    ['el viernes', '2026-11-27'],
    ['el próximo viernes', '2026-11-27'],
    ['el viernes que viene', '2026-11-27'],
    ['el viernes de la semana que viene', '2026-11-27'],
    ['el viernes pasado', '2026-11-20'],
    ['llegó el jueves', '2026-11-19'],
    ['en dos semanas', '2026-12-05'],
    ['dentro de tres días', '2026-11-24'],
    ['hace 3 días', '2026-11-18'],
    ['el 25', '2026-11-25'],
    ['el miercoles', '2026-11-25'],
  ];
  for (const [said, day] of rows) assert.equal(read(said, 'es'), day, said);
});

test('dates are read as the language writes them, without a year as the next such day', () => {
  const rows: [string, string, string | null][] = [
    ['2026-12-01', 'en', '2026-12-01'],
    ['2026-02-30', 'en', null],
    ['25/12/2026', 'en', '2026-12-25'],
    ['12/25/2026', 'en', '2026-12-25'],
    ['11/12/2026', 'en', null],
    ['11/12/2026', 'pt-BR', '2026-12-11'],
    ['11.12.26', 'pt-BR', '2026-12-11'],
    ['03/04', 'en', null],
    ['03/04', 'pt-BR', '2027-04-03'],
    ['03/04', 'es', '2027-04-03'],
    ['3/15', 'en', '2027-03-15'],
    ['5/5', 'en', '2027-05-05'],
    ['15 de março', 'pt-BR', '2027-03-15'],
    ['15 de marco de 2027', 'pt-BR', '2027-03-15'],
    ['1º de maio', 'pt-BR', '2027-05-01'],
    ['dia 5 de janeiro', 'pt-BR', '2027-01-05'],
    ['25 dez', 'pt-BR', '2026-12-25'],
    ['el día 5 de enero', 'es', '2027-01-05'],
    ['quinze de março', 'pt-BR', '2027-03-15'],
    ['10 de dezenbro', 'pt-BR', '2026-12-10'],
    ['15 de marzo', 'es', '2027-03-15'],
    ['el 1 de enero', 'es', '2027-01-01'],
    ['March 15th', 'en', '2027-03-15'],
    ['15th of march 2027', 'en', '2027-03-15'],
    ['dec 5 2026', 'en', '2026-12-05'],
    ['Friday the 27th', 'en', '2026-11-27'],
    ['Friday, December 4th', 'en', '2026-12-04'],
    ['Monday, December 4th', 'en', null],
    ['sexta, 27/11', 'pt-BR', '2026-11-27'],
    ['on the 25th', 'en', '2026-11-25'],
    ['15 de outubro', 'pt-BR', null],
    ['comprei em 15 de outubro', 'pt-BR', '2026-10-15'],
    ['I bought it on october 15', 'en', '2026-10-15'],
    ['it came on March 15', 'en', '2026-03-15'],
    ['15 de março', 'en', '2027-03-15'],
    ['31/04', 'pt-BR', null],
  ];
  for (const [said, language, day] of rows) assert.equal(read(said, language), day, said);
});

test('next Friday is none while this Friday is still to come, but for Spanish', () => {
  assert.equal(read('next friday', 'en', TUESDAY), null);
  assert.equal(read('sexta que vem', 'pt-BR', TUESDAY), null);
  assert.equal(read('el próximo viernes', 'es', TUESDAY), '2026-11-27');
  assert.equal(read('friday', 'en', TUESDAY), '2026-11-27');
  assert.equal(read('next monday', 'en', TUESDAY), '2026-11-30');
  assert.equal(read('friday next week', 'en', TUESDAY), '2026-12-04');
  assert.equal(read('sexta da semana que vem', 'pt-BR', TUESDAY), '2026-12-04');
  assert.equal(read('tuesday', 'en', TUESDAY), null, 'today, or in a week');
});

test('a day is one of the business, not of the server', () => {
  assert.equal(read('today', 'en', SATURDAY, 'Asia/Tokyo'), '2026-11-22');
  assert.equal(read('today', 'en', new Date('2026-11-22T01:00:00Z')), '2026-11-21');
  assert.equal(read('in a month', 'en', new Date('2027-01-31T12:00:00Z')), '2027-02-28');
});

test('what is no day, or not one day, is none', () => {
  const english =
    'Monday or Tuesday|from Monday to Friday|until Friday|by friday|every friday|after tomorrow|next week|next month|' +
    'the second one|I sat down|LP-1042|at 5pm|may|maybe|soon|a week from friday|march|15 and 16 of march|not tomorrow||2|' +
    'order 1042|10 days|tomorrow or the day after tomorrow|1/2/3/4|12/2026|99/99|the 10% off|one of the three items|on black friday|the two day shipping|it came, can you come on friday';
  for (const said of english.split('|')) assert.equal(read(said, 'en'), null, said);
  const portuguese =
    'a segunda opção|até sexta|toda sexta|a partir de amanhã|semana que vem|sexta ou sábado|de manhã|mês que vem|' +
    'não sei|15 e 16 de março|ter um pedido|antes de sexta|quarto|dia 40';
  for (const said of portuguese.split('|')) assert.equal(read(said, 'pt-BR'), null, said);
  const spanish =
    'por la mañana|de mañana|mañana o pasado|la segunda|hasta el viernes|cada viernes|la próxima semana|el mar|viernes o sábado';
  for (const said of spanish.split('|')) assert.equal(read(said, 'es'), null, said);
});
