import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { askForRefund, MARTA, MARTAS_TOTAL } from '../demo/refund/askForRefund.ts';
import type { Browser } from './harness/browser.ts';
import { signedIn } from './harness/signedIn.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

let product: Product;
let carla: Browser['call'];
let otto: Browser['call'];
let marina: Browser['call'];
before(async () => {
  product = await startProduct();
  carla = await signedIn(product.served, 'carla', 'manager');
  otto = await signedIn(product.served, 'otto', 'manager');
  marina = await signedIn(product.served, 'marina', 'supervisor');
});
after(() => product.close());

interface Rule {
  id: string;
  when: unknown;
  decision: string;
  reason: string;
  isOff: boolean;
}
interface Document {
  rules: Rule[];
  otherwise: { decision: string; reason: string };
}

async function inForce(): Promise<{ edition: number; document: Document }> {
  const { status, body } = await carla('GET', '/policies/refund');
  assert.equal(status, 200);
  return body.inForce;
}

/** The rules of now, with another limit above which a person approves. */
async function withLimit(minor: number): Promise<Document> {
  const { document } = await inForce();
  const text = JSON.stringify(document.rules.filter(({ id }) => id === 'large' || id === 'small'));
  const changed: Rule[] = JSON.parse(text.replaceAll(/"minor","gt":\d+/g, `"minor","gt":${minor}`));
  const rules = document.rules.map((rule) => changed.find(({ id }) => id === rule.id) ?? rule);
  return { ...document, rules };
}

async function decisions(from: string): Promise<{ rule: string; decision: string; edition?: number }[]> {
  const { loop } = await product.matterOf(from, 'refund');
  return (loop.context as { decisions: { rule: string; decision: string; edition?: number }[] }).decisions;
}

test('the policies of the blueprint decide until others are published, and say what they read and may decide', async () => {
  const { body } = await carla('GET', '/policies');
  const refund = body.items.find(({ name }: { name: string }) => name === 'refund');
  assert.deepEqual(
    { edition: refund.edition, flows: refund.flows, rules: refund.rules, draft: refund.draft },
    { edition: 0, flows: ['refund'], rules: 14, draft: null },
  );
  const { body: read } = await carla('GET', '/policies/refund');
  const fact = (name: string) => read.facts.find((each: { name: string }) => each.name === name);
  assert.deepEqual(fact('minor').unit, { kind: 'money', currencyIn: 'currency' });
  assert.deepEqual(fact('proof').options, ['none', 'channel', 'email', 'person']);
  assert.equal(fact('daysSinceDelivery').isNullable, true);
  const deny = read.verdicts.find(({ decision }: { decision: string }) => decision === 'deny');
  const late = deny.reasons.find(({ reason }: { reason: string }) => reason === 'refund.denied.tooLate');
  assert.match(late.words.en, /\w/);
  assert.match(late.words['pt-BR'], /\w/);
  assert.equal((await carla('GET', '/policies/nothing')).body.code, 'POLICY_NOT_FOUND');
});

const RUBBISH: readonly [
  name: string,
  change: (document: Document) => unknown,
  at: string,
  problem: string,
][] = [
  ['no document', () => 7, '', 'missing'],
  ['no rules', (d) => ({ ...d, rules: [] }), 'rules', 'missing'],
  ['an unknown fact', (d) => first(d, { when: { fact: 'moon', eq: 1 } }), 'rules.0.when.fact', 'unknownFact'],
  [
    'words for a number',
    (d) => first(d, { when: { fact: 'minor', gt: '12' } }),
    'rules.0.when.gt',
    'notANumber',
  ],
  ['half a cent', (d) => first(d, { when: { fact: 'minor', gt: 0.5 } }), 'rules.0.when.gt', 'notWhole'],
  [
    'deep inside',
    (d) => first(d, { when: { all: [{ fact: 'paid', eq: true }, { not: { fact: 'proof', eq: 'oath' } }] } }),
    'rules.0.when.all.1.not.eq',
    'notAnOption',
  ],
  ['an order of words', (d) => first(d, { when: { fact: 'status', gt: 'a' } }), 'rules.0.when.gt', 'noOrder'],
  ['a condition of nothing', (d) => first(d, { when: { all: [] } }), 'rules.0.when.all', 'missing'],
  [
    'two comparisons',
    (d) => first(d, { when: { fact: 'minor', gt: 1, lt: 2 } }),
    'rules.0.when.lt',
    'unknownField',
  ],
  [
    'null where there is none',
    (d) => first(d, { when: { fact: 'minor', eq: null } }),
    'rules.0.when.eq',
    'notANumber',
  ],
  [
    'a decision that no flow has a way for',
    (d) => first(d, { decision: 'bribe' }),
    'rules.0.decision',
    'unknownDecision',
  ],
  [
    'words that belong to another decision',
    (d) => first(d, { reason: 'refund.allowed' }),
    'rules.0.reason',
    'unknownReason',
  ],
  ['an id twice', (d) => first(d, { id: d.rules[1]?.id }), 'rules.1.id', 'idTaken'],
  ['an id of the product', (d) => first(d, { id: 'otherwise' }), 'rules.0.id', 'idTaken'],
  ['a field of its own', (d) => first(d, { run: 'rm' }), 'rules.0.run', 'unknownField'],
  [
    'otherwise everything',
    (d) => ({ ...d, otherwise: { decision: 'allow', reason: 'refund.allowed' } }),
    'otherwise.decision',
    'otherwiseAllows',
  ],
  [
    'conditions without an end',
    (d) =>
      first(d, { when: { not: { not: { not: { not: { not: { not: { fact: 'paid', eq: true } } } } } } } }),
    'rules.0.when.not.not.not.not.not.not',
    'tooDeep',
  ],
];

function first(document: Document, change: object): Document {
  const [rule, ...rest] = document.rules;
  return { ...document, rules: [{ ...rule, ...change } as Rule, ...rest] };
}

test('rubbish is refused, with the field that is wrong, and nothing is kept', async () => {
  const { document } = await inForce();
  for (const [name, change, at, problem] of RUBBISH) {
    const sent = { revision: 0, document: change(document) };
    const { status, body } = await carla('PUT', '/policies/refund/draft', sent);
    assert.equal(status, 400, name);
    assert.equal(body.code, 'POLICY_INVALID', name);
    assert.deepEqual(body.details.problems[0], { at, problem }, name);
  }
  assert.equal((await carla('GET', '/policies/refund')).body.draft, null);
  assert.equal((await carla('GET', '/policies/refund/draft/trial')).body.code, 'POLICY_DRAFT_NOT_FOUND');
});

test('a lower limit is written, tried on real cases, approved by somebody else, and decides the next refund', async (t) => {
  await askForRefund(product);
  assert.deepEqual(
    (await decisions(MARTA)).map(({ rule, edition }) => [rule, edition]),
    [['small', undefined]],
  );

  const limit = MARTAS_TOTAL - 1;
  const document = await withLimit(limit);
  const kept = await carla('PUT', '/policies/refund/draft', { revision: 0, document });
  assert.deepEqual([kept.status, kept.body.revision, kept.body.authors], [200, 1, ['carla']]);

  const { body: trial } = await carla('GET', '/policies/refund/draft/trial');
  assert.equal(trial.cases, 1);
  assert.deepEqual(
    trial.changed.map((each: { now: object; drafted: object }) => [each.now, each.drafted]),
    [
      [
        { rule: 'small', decision: 'allow', reason: 'refund.allowed' },
        { rule: 'large', decision: 'approve', reason: 'refund.approval' },
      ],
    ],
  );
  assert.ok(trial.examples.changed > 0 && trial.examples.changed < trial.examples.count);

  // Nobody approves what waits for nobody, nor what they wrote, nor something else than they looked at.
  const approve = (who: Browser['call'], revision = 1) =>
    who('POST', '/policies/refund/draft/approval', { revision });
  assert.equal((await approve(otto)).body.code, 'POLICY_NOT_PROPOSED');
  const proposed = await carla('POST', '/policies/refund/draft/proposal', {
    revision: 1,
    note: 'Lower',
  });
  assert.deepEqual([proposed.status, proposed.body.proposedBy], [200, 'carla']);
  assert.equal((await approve(carla)).body.code, 'POLICY_OWN_DRAFT');
  assert.equal((await approve(marina, 2)).body.code, 'POLICY_DRAFT_CHANGED');
  assert.equal((await inForce()).edition, 0);

  // Another process on the same database: the customer's next words go there.
  const { base, worlds, clock } = product;
  const second = await startProduct({ base, worlds, clock });
  t.after(() => second.stopProduct());
  const { status, body } = await approve(marina);
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual(
    [body.inForce.edition, body.inForce.authors, body.inForce.publishedBy, body.draft],
    [1, ['carla'], 'marina', null],
  );
  const published = performance.now();
  const [there] = second.loopline.workspaces;
  while (there?.policies.get('refund')?.edition !== 1) await new Promise((done) => setTimeout(done, 10));
  assert.ok(performance.now() - published < 5_000);

  // What was promised before stays promised: it was allowed, so it is paid without anybody.
  await second.tap(MARTA, 'yes');
  assert.equal((await second.matterOf(MARTA, 'refund')).loop.waitsFor, 'time');
});

test('the next refund after it is decided by the new limit, and after the way back by the old one', async () => {
  const one = await startProduct();
  try {
    const writer = await signedIn(one.served, 'carla', 'manager');
    const second = await signedIn(one.served, 'marina', 'supervisor');
    const document = await withLimit(MARTAS_TOTAL - 1);
    await writer('PUT', '/policies/refund/draft', { revision: 0, document });
    await writer('POST', '/policies/refund/draft/proposal', { revision: 1 });
    const { status } = await second('POST', '/policies/refund/draft/approval', { revision: 1 });
    assert.equal(status, 200);
    await askForRefund(one);
    await one.tap(MARTA, 'yes');
    const matter = await one.matterOf(MARTA, 'refund');
    assert.equal(matter.loop.state, 'approving');
    const [decision] = (matter.loop.context as { decisions: object[] }).decisions;
    assert.deepEqual(
      { ...decision, facts: null, at: null },
      {
        policy: 'refund',
        version: 1,
        edition: 1,
        rule: 'large',
        decision: 'approve',
        reasons: ['refund.approval'],
        facts: null,
        at: null,
      },
    );

    const { body: hits } = await writer('GET', '/policies/refund/hits');
    assert.deepEqual(
      hits.rules.map(({ rule, count }: { rule: string; count: number }) => [rule, count]),
      [['large', 1]],
    );
    assert.equal(hits.rules[0].cases[0].protocolNumber, matter.loop.protocolNumber);

    const back = await second('POST', '/policies/refund/rollback', { edition: 0 });
    assert.deepEqual([back.body.inForce.edition, back.body.inForce.restores], [2, 0]);
    const { body: editions } = await writer('GET', '/policies/refund/editions');
    assert.deepEqual(
      editions.items.map(({ edition, isInForce }: { edition: number; isInForce: boolean }) => [
        edition,
        isInForce,
      ]),
      [
        [2, true],
        [1, false],
        [0, false],
      ],
    );
    const nowhere = await second('POST', '/policies/refund/rollback', { edition: 9 });
    assert.equal(nowhere.body.code, 'POLICY_EDITION_NOT_FOUND');
    await one.act(MARTA, 'marina', { kind: 'closeLoop', outcome: 'withdrawn' });
    const written = await one.rows<{ act: string; actor: string }>(
      `select act, actor from audit_entry where act like '%/policies/%' order by number`,
    );
    assert.deepEqual(
      written.map(({ act, actor }) => `${actor} ${act.replace('/policies/:policy/', '')}`),
      [
        'agent:carla PUT draft',
        'agent:carla POST draft/proposal',
        'agent:marina POST draft/approval',
        'agent:marina POST rollback',
        'agent:marina POST rollback',
      ],
    );
  } finally {
    await one.close();
  }
});

test('two people who write at once do not write over each other, and a change takes the proposal back', async () => {
  const document = await withLimit(15_000);
  const begun = await carla('PUT', '/policies/refund/draft', { revision: 0, document });
  assert.equal(begun.status, 200);
  const late = await otto('PUT', '/policies/refund/draft', { revision: 0, document });
  assert.equal(late.body.code, 'POLICY_DRAFT_CHANGED');
  await carla('POST', '/policies/refund/draft/proposal', { revision: 1 });
  const changed = await otto('PUT', '/policies/refund/draft', { revision: 1, document });
  assert.deepEqual([changed.body.proposedBy, changed.body.authors], [null, ['carla', 'otto']]);
  await carla('POST', '/policies/refund/draft/proposal', { revision: 2 });
  const own = await otto('POST', '/policies/refund/draft/approval', { revision: 2 });
  assert.equal(own.body.code, 'POLICY_OWN_DRAFT');
  assert.equal((await otto('DELETE', '/policies/refund/draft')).status, 204);
});
