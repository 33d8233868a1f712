import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBlueprint } from 'loopline/blueprint';
import { store } from './blueprint.ts';
import { texts } from './texts/texts.ts';

test('the closure proof finds nothing', () => {
  assert.deepEqual(checkBlueprint(store), []);
});

test('the flows of the store have more than sixty states, each with a name of its own', () => {
  const states = store.flows.flatMap(({ name, plans }) =>
    [...plans.keys()].map((state) => `${name}.${state}`),
  );
  assert.ok(states.length >= 60, `${states.length}`);
  assert.equal(new Set(states).size, states.length);
  const shopping = states.filter((state) => state.startsWith('shopping.'));
  assert.ok(shopping.length >= 45, `${shopping.length}`);
});

test('a day by which something is done is no day until which it lasts, in Spanish', () => {
  const wrong = Object.entries(texts).filter(
    ([, { en, es }]) => /\bby \{by\}/.test(en ?? '') && /\bhasta (?:el )?\{by\}/.test(es ?? ''),
  );
  assert.deepEqual(
    wrong.map(([key]) => key),
    [],
  );
});

test('no text is left that nothing says', () => {
  // What the product says by itself, above all flows.
  const product = [
    'yes',
    'no',
    'choices.label',
    'handover.waiting',
    'unsupported.pleaseWrite',
    'optOut.done',
    'stale.pleaseRepeat',
    'which.loop',
    'cancel.nothing',
    'alreadyOpen',
  ];
  const reasons = store.policies.flatMap(({ rules, otherwise }) =>
    [...rules, otherwise].map(({ reason }) => reason),
  );
  const said = new Set([...product, ...reasons, ...store.flows.flatMap(textsIn)]);
  assert.deepEqual(
    Object.keys(texts).filter((key) => !said.has(key) && !isTitle(key)),
    [],
  );
});

/** Of a flow or of an intent that the store has: what it is called when customers are asked which they mean. */
function isTitle(key: string): boolean {
  if (isDeskTitle(key)) return true;
  const [kind, name = ''] = key.split('.');
  if (kind === 'flow') return store.flows.some((flow) => flow.name === name);
  return kind === 'intent' && store.intents.some((intent) => intent.name === name);
}

/** What agents read of a state or an act that a flow has, and of why a person is needed. */
function isDeskTitle(key: string): boolean {
  const [kind, name, detail = ''] = key.split('.');
  if (kind === 'reason') return true;
  const flow = store.flows.find((each) => each.name === name);
  if (kind === 'state') return flow?.plans.has(detail) ?? false;
  const acts = [...(flow?.plans.values() ?? [])].flatMap(({ rest }) => rest?.acts ?? []);
  return kind === 'act' && acts.some((act) => act.name === detail);
}

test('what customers may want has a title for a button, in every language', () => {
  for (const { name, means } of store.intents) {
    if ('outOfScope' in means) continue;
    for (const words of Object.values(store.texts[`intent.${name}`] ?? {}))
      assert.ok(words.length <= 20, `${name}: ${words}`);
    assert.ok(store.texts[`intent.${name}`] !== undefined, name);
  }
});

test('no template is left that nothing sends', () => {
  const sent = store.flows.flatMap(({ plans }) =>
    [...plans.values()].flatMap(({ says }) => says.map(({ words }) => words.template)),
  );
  assert.deepEqual(
    Object.keys(store.templates).filter((name) => !sent.includes(name)),
    [],
  );
});

test('buttons are short enough for a phone, in every language', () => {
  for (const [key, length] of [
    ['choices.label', 20],
    ['yes', 20],
    ['no', 20],
  ] as const)
    for (const words of Object.values(store.texts[key] ?? {})) assert.ok(words.length <= length, words);
});

test('a text never names an amount, a date or a number of its own', () => {
  const odd = Object.entries(texts).flatMap(([, text]) =>
    Object.values(text).filter((words) => /\d/.test(words.replaceAll('LP-1042', ''))),
  );
  assert.deepEqual(odd, []);
});

function textsIn({ plans, cardPlan }: (typeof store.flows)[number]): string[] {
  const ofStates = [...plans.values()].flatMap(({ says, promises = [], rest }) => [
    ...[...says.map(({ words }) => words), ...promises].flatMap(({ text }) =>
      typeof text === 'string' ? [text] : [],
    ),
    ...(rest?.options ?? []).map(({ title }) => title),
    ...(rest?.described === undefined ? [] : [rest.described.text]),
  ]);
  const { wants, checked, leftToDo } = cardPlan;
  return [...ofStates, ...[...wants, ...checked, ...leftToDo].map(({ text }) => text)];
}
