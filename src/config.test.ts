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
    auditKey: null,
    oidcSecrets: {},
    publicUrl: null,
    mediaUrl: null,
    trustedProxies: [],
    webhooksInward: false,
    whatsapp: null,
    payments: null,
    shop: null,
    warehouse: null,
    crm: null,
    mail: null,
    model: null,
    transcription: null,
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
  assert.deepEqual(config.payments, {
    url: 'http://127.0.0.1:4001',
    key: 'sk_test',
    webhookSecret: null,
    returnUrl: null,
  });
});

test('a proxy in front is known by the address that people open and by its own', () => {
  const config = readConfig({
    LOOPLINE_PUBLIC_URL: 'https://desk.example.com',
    LOOPLINE_TRUSTED_PROXIES: '10.0.0.7, 192.0.2.0/24,::1',
  });
  assert.equal(config.publicUrl, 'https://desk.example.com');
  assert.deepEqual(config.trustedProxies, ['10.0.0.7', '192.0.2.0/24', '::1']);
  for (const wrong of ['https://desk.example.com/console', 'desk.example.com']) {
    assert.throws(
      () => readConfig({ LOOPLINE_PUBLIC_URL: wrong }),
      /LOOPLINE_PUBLIC_URL is '.*'; expected the address/,
    );
  }
  for (const wrong of ['all', '10.0.0', '10.0.0.0/99', '10.0.0.1,,10.0.0.2']) {
    assert.throws(() => readConfig({ LOOPLINE_TRUSTED_PROXIES: wrong }), /LOOPLINE_TRUSTED_PROXIES is/);
  }
});

test('numbers are a list, alone or after their business account', () => {
  const { whatsapp } = readConfig({ ...WHATSAPP, WHATSAPP_NUMBERS: '1059, 2034:1060,2034:1061' });
  assert.deepEqual(whatsapp?.accounts, ['1059', '1060', '1061']);
  assert.deepEqual(whatsapp?.wabas, { 2034: ['1060', '1061'] });
  assert.equal(whatsapp?.graphUrl, 'https://graph.facebook.com');
});

test('a model of a provider needs its key, and one of your own its address', () => {
  const { model } = readConfig({ MODEL_PROVIDER: 'openai', MODEL_NAME: 'gpt-5-mini', MODEL_KEY: 'sk' });
  const ceilings = { conversationMicros: 50_000, workspaceMicros: 20_000_000 };
  assert.deepEqual(model, { provider: 'openai', name: 'gpt-5-mini', key: 'sk', url: null, ceilings });
  const own = { MODEL_PROVIDER: 'compatible', MODEL_NAME: 'qwen3:8b' };
  assert.throws(() => readConfig(own), { message: /The model is set in part: MODEL_URL is missing/ });
  const local = readConfig({
    ...own,
    MODEL_URL: 'http://127.0.0.1:11434/v1',
    MODEL_DAY_CEILING_USD: '0.5',
    MODEL_CONVERSATION_CEILING_USD: '0.000001',
  }).model;
  assert.deepEqual(local?.ceilings, { conversationMicros: 1, workspaceMicros: 500_000 });
  assert.deepEqual([local?.key, local?.url], [null, 'http://127.0.0.1:11434/v1']);
});

test('half a model and half a transcription are told, and a key without a model too', () => {
  const openai = { MODEL_PROVIDER: 'openai', MODEL_NAME: 'gpt-5-mini' };
  assert.throws(() => readConfig(openai), { message: /MODEL_KEY is missing; expected all of/ });
  assert.throws(() => readConfig({ MODEL_NAME: 'gpt-5-mini' }), {
    message: /MODEL_PROVIDER and MODEL_KEY are/,
  });
  assert.throws(() => readConfig({ MODEL_KEY: 'geheim' }), {
    message: /MODEL_PROVIDER and MODEL_NAME are missing/,
  });
  assert.throws(() => readConfig({ MODEL_URL: 'http://m' }), {
    message: /MODEL_URL is set without MODEL_PROVIDER and MODEL_NAME/,
  });
  assert.throws(() => readConfig({ TRANSCRIPTION_MODEL: 'whisper-1' }), {
    message: /Transcription is set in part: TRANSCRIPTION_URL is missing/,
  });
  assert.throws(() => readConfig({ TRANSCRIPTION_KEY: 'geheim' }), {
    message: /TRANSCRIPTION_KEY is set without TRANSCRIPTION_URL and TRANSCRIPTION_MODEL/,
  });
  const whisper = { TRANSCRIPTION_URL: 'http://127.0.0.1:9000/v1', TRANSCRIPTION_MODEL: 'whisper-1' };
  assert.deepEqual(readConfig(whisper).transcription, {
    model: 'whisper-1',
    url: 'http://127.0.0.1:9000/v1',
    key: null,
  });
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
  ['SHOP_KIND', 'bazaar', /SHOP_KIND is 'bazaar'; expected demo, medusa, shopify or woocommerce/],
  ['SHOP_CHECKOUT', 'both', /SHOP_CHECKOUT is 'both'; expected own or hosted/],
  ['SHOP_STORE_KEY', 'geheim geheim', /SHOP_STORE_KEY is a text of 13 characters/],
  ['WHATSAPP_NUMBERS', '+55 11', /WHATSAPP_NUMBERS is '\+55 11'; expected ids/],
  ['DATABASE_URL', 'mysql://root:geheim@db', /DATABASE_URL is a text of 22 characters; expected .*postgres:/],
  [
    'LOOPLINE_API_TOKEN',
    'geheim',
    /LOOPLINE_API_TOKEN is a text of 6 characters; expected a token of at least 16/,
  ],
  ['MODEL_PROVIDER', 'oracle', /MODEL_PROVIDER is 'oracle'; expected openai, anthropic or compatible/],
  ['MODEL_DAY_CEILING_USD', '20 dollars', /MODEL_DAY_CEILING_USD is '20 dollars'; expected US dollars/],
  ['MODEL_CONVERSATION_CEILING_USD', '-1', /MODEL_CONVERSATION_CEILING_USD is '-1'; expected US dollars/],
  ['MODEL_KEY', 'geheim geheim', /MODEL_KEY is a text of 13 characters/],
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

test('a shop is that of the demo unless it is said otherwise, and a Medusa needs its own key and region', () => {
  const shop = { SHOP_URL: 'http://shop', SHOP_KEY: 'sk_1' };
  assert.deepEqual(readConfig(shop).shop, { url: 'http://shop', key: 'sk_1', kind: 'demo' });
  const medusa = { ...shop, SHOP_KIND: 'medusa', SHOP_STORE_KEY: 'pk_1' };
  assert.throws(() => readConfig(medusa), { message: /SHOP_REGION is missing/ });
  assert.deepEqual(readConfig({ ...medusa, SHOP_REGION: 'reg_1' }).shop, {
    url: 'http://shop',
    key: 'sk_1',
    kind: 'medusa',
    publishableKey: 'pk_1',
    regionId: 'reg_1',
  });
});

test('a WooCommerce has a key of two parts, which goes over no open way', () => {
  const shop = { SHOP_KIND: 'woocommerce', SHOP_URL: 'https://shop.example', SHOP_KEY: 'ck_1:cs_1' };
  assert.deepEqual(readConfig(shop).shop, {
    url: 'https://shop.example',
    key: 'ck_1:cs_1',
    kind: 'woocommerce',
  });
  assert.throws(() => readConfig({ ...shop, SHOP_KEY: '' }), { message: /SHOP_KEY is missing/ });
  assert.throws(() => readConfig({ ...shop, SHOP_URL: 'http://shop.example' }), {
    message: /SHOP_URL is 'http:\/\/shop.example'; a WooCommerce is reached over https/,
  });
  assert.throws(
    () => readConfig({ ...shop, SHOP_KEY: 'ck_geheim' }),
    (error: Error) => {
      assert.match(error.message, /SHOP_KEY of a WooCommerce is its consumer key and its consumer secret/);
      assert.doesNotMatch(error.message, /geheim/);
      return true;
    },
  );
});

test('a Shopify needs a token, or the client of an app and its secret', () => {
  const shop = { SHOP_URL: 'https://acme.myshopify.com', SHOP_KEY: 'shpat_1', SHOP_KIND: 'shopify' };
  const read = { url: shop.SHOP_URL, key: 'shpat_1', kind: 'shopify', clientId: null, checkout: 'own' };
  assert.deepEqual(readConfig(shop).shop, read);
  const app = { ...shop, SHOP_CLIENT_ID: 'app_1', SHOP_CHECKOUT: 'hosted' };
  assert.deepEqual(readConfig(app).shop, { ...read, clientId: 'app_1', checkout: 'hosted' });
  assert.throws(() => readConfig({ ...shop, SHOP_URL: 'http://acme.example' }), {
    message: /a Shopify is reached over https/,
  });
  assert.throws(() => readConfig({ ...shop, SHOP_KEY: '' }), { message: /SHOP_KEY is missing/ });
});
