import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findEmails } from './email.ts';
import { phonesIn } from './phone.ts';
import { taxIdsIn } from './taxId.ts';

test('a phone is kept in E.164 when it is valid, else as digits', () => {
  const rows: [string, string, string[]][] = [
    ['+55 (11) 98765-4321', 'en', ['+5511987654321']],
    ['11 98765 4321', 'pt-BR', ['+5511987654321']],
    ['(11) 3333-4444 ou 11 98765-4321', 'pt-BR', ['+551133334444', '+5511987654321']],
    ['meu whats é 5511987654321', 'pt-BR', ['+5511987654321']],
    ['11 98765 4321', 'en', ['11987654321']],
    ['(415) 555-2671', 'en', ['+14155552671']],
    ['415.555.2671', 'en', ['+14155552671']],
    ['+52 55 1234 5678', 'es', ['+525512345678']],
    ['55 1234 5678', 'es', ['5512345678']],
    ['98765-4321', 'pt-BR', ['987654321']],
  ];
  for (const [said, language, values] of rows) assert.deepEqual(phonesIn(said, language), values, said);
});

test('days, order numbers and long codes are no phones', () => {
  const none = '1234|LP-1042|2026-11-21|21.11.2026|05422-000|21/11/2026|1234567890123456|a5511987654321|';
  for (const said of none.split('|')) assert.deepEqual(phonesIn(said, 'pt-BR'), [], said);
});

test('an e-mail is read as it was written or spoken, and is not repaired', () => {
  const rows: [string, string[]][] = [
    ['my mail is Ana.Silva+x@Example.COM.BR, thanks', ['ana.silva+x@example.com.br']],
    ['ana@gmial.com', ['ana@gmial.com']],
    ['ana@x.com b@x.com', ['ana@x.com', 'b@x.com']],
    ['ana at example dot com', ['ana@example.com']],
    ['ana ponto silva arroba exemplo ponto com ponto br', ['ana.silva@exemplo.com.br']],
    ['ana arroba ejemplo punto com', ['ana@ejemplo.com']],
    ['ana@x', []],
    ['meet me at noon', []],
    ['@ana', []],
  ];
  for (const [said, values] of rows)
    assert.deepEqual(
      findEmails(said).map(({ value }) => value),
      values,
      said,
    );
});

test('a tax id is one only with right check digits', () => {
  const rows: [string, string[]][] = [
    ['295.379.955-93', ['29537995593']],
    ['meu cpf é 29537995593 obrigado', ['29537995593']],
    ['295 379 955 93', ['29537995593']],
    ['CNPJ 54.550.752/0001-55', ['54550752000155']],
    ['54550752000155', ['54550752000155']],
    ['12.abc.345/01DE-35', ['12ABC34501DE35']],
    ['12ABC34501DE35', ['12ABC34501DE35']],
    ['295.379.955-94', []],
    ['111.111.111-11', []],
    ['54.550.752/0001-56', []],
    ['x29537995593', []],
    ['LP-1042', []],
    ['11987654321', []],
  ];
  for (const [said, values] of rows)
    assert.deepEqual(
      taxIdsIn(said).map(({ value }) => value),
      values,
      said,
    );
});
