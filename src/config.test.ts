import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from './base/errors.ts';
import { readConfig } from './config.ts';

const WHATSAPP = {
  WHATSAPP_APP_SECRET: 'app-secret',
  WHATSAPP_VERIFY_TOKEN: 'verify',
  WHATSAPP_ACCESS_TOKEN: 'access',
  WHATSAPP_NUMBERS: '1059',
};

test('without a variable everything has its default and nothing outside is connected', () => {
  assert.deepEqual(readConfig({}), {
    databaseUrl: null,
    databasePort: 0,
    databaseConnections: 10,
    host: '127.0.0.1',
    port: 3000,
    home: '.loopline',
    logLevel: 'info',
    role: 'all',
    apiToken: null,
    whatsapp: null,
    payments: null,
    shop: null,
    warehouse: null,
    crm: null,
    mail: null,
  });
});

test('an empty variable counts as not set', () => {
  assert.equal(readConfig({ PORT: '', DATABASE_URL: '' }).port, 3000);
});

test('what is set is read in its own type', () => {
  const config = readConfig({
    DATABASE_URL: 'postgres://u:p@db:5432/loopline',
    PORT: '0',
    HOST: '0.0.0.0',
    LOOPLINE_ROLE: 'worker',
    LOOPLINE_DATABASE_CONNECTIONS: '40',
    PAYMENTS_URL: 'http://127.0.0.1:4001',
    PAYMENTS_KEY: 'sk_test',
  });
  assert.equal(config.port, 0);
  assert.equal(config.role, 'worker');
  assert.equal(config.databaseConnections, 40);
  assert.equal(config.databaseUrl, 'postgres://u:p@db:5432/loopline');
  assert.deepEqual(config.payments, { url: 'http://127.0.0.1:4001', key: 'sk_test', webhookSecret: null });
});

test('numbers are a list, alone or after their business account', () => {
  const { whatsapp } = readConfig({ ...WHATSAPP, WHATSAPP_NUMBERS: '1059, 2034:1060,2034:1061' });
  assert.deepEqual(whatsapp?.accounts, ['1059', '1060', '1061']);
  assert.deepEqual(whatsapp?.wabas, { 2034: ['1060', '1061'] });
  assert.equal(whatsapp?.graphUrl, 'https://graph.facebook.com');
});

const WRONG: [name: string, found: string, expected: RegExp][] = [
  ['PORT', '70000', /PORT is '70000'; expected a port from 0 to 65535/],
  ['PORT', '3000x', /PORT is '3000x'/],
  ['PORT', '-1', /PORT is '-1'/],
  ['LOOPLINE_DATABASE_PORT', 'five', /LOOPLINE_DATABASE_PORT is 'five'/],
  ['LOOPLINE_DATABASE_CONNECTIONS', '1', /expected a number from 2 to 200/],
  ['LOOPLINE_ROLE', 'boss', /LOOPLINE_ROLE is 'boss'; expected web, worker or all/],
  ['LOOPLINE_LOG_LEVEL', 'loud', /LOOPLINE_LOG_LEVEL is 'loud'/],
  ['SHOP_URL', 'ftp://shop', /SHOP_URL is 'ftp:\/\/shop'; expected an address that begins with http/],
  ['WHATSAPP_NUMBERS', '+55 11', /WHATSAPP_NUMBERS is '\+55 11'; expected ids/],
  ['DATABASE_URL', 'mysql://root:geheim@db', /DATABASE_URL is a text of 22 characters; expected .*postgres:/],
  [
    'LOOPLINE_API_TOKEN',
    'geheim',
    /LOOPLINE_API_TOKEN is a text of 6 characters; expected a token of at least 16/,
  ],
  ['CRM_KEY', 'geheim geheim', /CRM_KEY is a text of 13 characters/],
];

for (const [name, found, expected] of WRONG) {
  test(`${name} = '${found}' is refused by name, and no secret is shown`, () => {
    assert.throws(
      () => readConfig({ [name]: found }),
      (error) => {
        assert.ok(error instanceof AppError && error.code === 'CONFIG_INVALID');
        assert.match(error.message, expected);
        assert.doesNotMatch(`${error.message} ${JSON.stringify(error.details)}`, /geheim/);
        return true;
      },
    );
  });
}

test('all that is wrong is told at once', () => {
  assert.throws(() => readConfig({ PORT: 'x', LOOPLINE_ROLE: 'y' }), {
    message: /PORT is 'x'.*LOOPLINE_ROLE is 'y'/,
  });
});

test('half a connection is refused with what is missing', () => {
  assert.throws(() => readConfig({ ...WHATSAPP, WHATSAPP_APP_SECRET: '' }), {
    message: /WhatsApp is set in part: WHATSAPP_APP_SECRET is missing; expected all of/,
  });
  assert.throws(() => readConfig({ SHOP_URL: 'http://shop' }), { message: /SHOP_KEY is missing/ });
});
