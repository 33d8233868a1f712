import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { HOUR_MS } from '../../base/clock.ts';
import { parcelFlow } from '../../flow/testing/parcelFlow.ts';
import type { Blueprint } from '../index.ts';
import { loadBlueprint } from '../loadBlueprint.ts';
import { parcelBlueprint } from '../testing/parcelBlueprint.ts';
import { checkBlueprint } from './checkBlueprint.ts';

const { texts, templates, queues, calendars, policies } = parcelBlueprint;
const [care, money] = queues;
const [office] = calendars;
const [policy] = policies;
if (!care || !money || !office || !policy) throw new Error('The example blueprint lacks a part');
const [lost] = parcelBlueprint.intents;
if (!lost) throw new Error('The example blueprint lacks its intent');
const arrived = templates.parcel_arrived;
if (!arrived) throw new Error('The example blueprint lacks its template');

const body = (en: string) => ({ ...arrived, body: { ...arrived.body, en } });

test('the example blueprint holds and loads with its flows', () => {
  assert.deepEqual(checkBlueprint(parcelBlueprint), []);
  assert.equal(loadBlueprint(parcelBlueprint).book.latest('lostParcel').version, 1);
});

/** What is wrong, the rule that objects and what it says. */
const FAULTS: [Partial<Blueprint>, string, RegExp][] = [
  [
    { languages: [...parcelBlueprint.languages, 'not a tag'] },
    'settings',
    /'not a tag', which is no language tag/,
  ],
  [{ defaultLanguage: 'de' }, 'settings', /defaultLanguage 'de' is not in languages/],
  [{ timeZone: 'America/Gotham' }, 'settings', /timeZone 'America\/Gotham' is no time zone/],
  [{ currency: 'XYZ' }, 'settings', /currency 'XYZ' is no currency/],
  [{ fallbackQueue: 'nobody' }, 'work', /fallbackQueue 'nobody' is no queue/],
  [{ queues: [care, money, care] }, 'work', /two of kind queue are named 'care'/],
  [{ queues: [{ ...care, calendar: 'night' }, money] }, 'work', /queue 'care' has the calendar 'night'/],
  [{ queues: [{ ...care, slaPolicy: 'gold' }, money] }, 'work', /queue 'care' has the SLA policy 'gold'/],
  [{ calendars: [{ ...office, hours: {} }] }, 'work', /has no working hours/],
  [
    {
      calendars: [
        {
          ...office,
          hours: {
            mon: [
              ['09:00', '12:00'],
              ['11:00', '18:00'],
            ],
          },
        },
      ],
    },
    'work',
    /hours on mon that .* overlap/,
  ],
  [{ calendars: [{ ...office, hours: { tue: [['9:00', '18:00']] } }] }, 'work', /hours on tue/],
  [{ calendars: [{ ...office, holidays: ['25/12'] }] }, 'work', /has the holiday '25\/12'/],
  [{ calendars: [{ ...office, timeZone: 'Mars' }] }, 'work', /calendar 'office' 'Mars' is no time zone/],
  [
    { slaPolicies: [{ name: 'normal', firstResponseMs: HOUR_MS, resolutionMs: 1 }] },
    'work',
    /targets that cannot be met/,
  ],
  [{ texts: { ...texts, yes: { en: 'Yes', es: 'Sí' } } }, 'texts', /text 'yes' has no words in 'pt-BR'/],
  [
    { texts: { ...texts, 'x.y': { en: 'Pay {amount}', 'pt-BR': 'Pague', es: 'Paga {amount}' } } },
    'texts',
    /text 'x.y' has the placeholders \[\] in 'pt-BR' and \[amount\] in 'en'/,
  ],
  [
    { policies: [{ ...policy, otherwise: { decision: 'deny', reason: 'parcel.why' } }] },
    'texts',
    /gives the reason 'parcel.why', which is no text/,
  ],
  [{ policies: [{ ...policy, examples: [] }] }, 'policies', /policy 'lostParcel': it has no examples/],
  [{ templates: { ...templates, 'Bad Name': arrived } }, 'templates', /name 'Bad Name' cannot be approved/],
  [{ templates: { parcel_arrived: body('') } }, 'templates', /has no words in 'en'/],
  [{ templates: { parcel_arrived: body('It is {amount} now') } }, 'templates', /the placeholders \[amount\]/],
  [{ templates: { parcel_arrived: body('{amount}') } }, 'templates', /begins or ends with a placeholder/],
  [{ templates: { parcel_arrived: body('x'.repeat(1025)) } }, 'templates', /has 1025 characters in 'en'/],
  [
    { templates: { parcel_arrived: { ...arrived, buttons: [{ id: 'yes', title: { en: 'Yes' } }] } } },
    'templates',
    /button 'yes' of template 'parcel_arrived' has no words in 'pt-BR'/,
  ],
  [{ intents: [{ ...lost, means: { start: 'refnud' } }] }, 'intents', /'refnud', which is no flow/],
  [{ intents: [{ ...lost, examples: { en: ['lost'] } }] }, 'intents', /has no examples in 'pt-BR'/],
  [{ flows: [parcelFlow] }, 'intents', /no flow is named 'inquiry'/],
  [
    { texts: { ...texts, 'optOut.done': { en: '{name}', 'pt-BR': '{name}', es: '{name}' } } },
    'texts',
    /text 'optOut.done' needs the fact 'name', and is given: none/,
  ],
  [{ policies: [] }, 'policyOutcomes', /version 2 is not in the blueprint/],
  [{ name: '' }, 'shape', /^name: /],
  [{ queues: [{ ...care, title: 7 as never }] }, 'shape', /^queues.0.title: /],
];

for (const [fault, rule, reason] of FAULTS) {
  test(`refused by ${rule}: ${reason.source}`, () => {
    const violations = checkBlueprint({ ...parcelBlueprint, ...fault });
    const own = violations.filter((each) => each.rule === rule && reason.test(each.reason));
    assert.ok(own.length > 0, JSON.stringify(violations, null, 1));
  });
}

test('a text that every business needs is asked for', () => {
  const { yes: _, ...others } = texts;
  const violations = checkBlueprint({ ...parcelBlueprint, texts: others });
  assert.ok(violations.some(({ reason }) => reason.includes("'yes', which every business needs")));
});

test('a blueprint that does not hold is not loaded, and all that is wrong is told at once', () => {
  assert.throws(() => loadBlueprint({ ...parcelBlueprint, currency: 'XYZ', fallbackQueue: 'nobody' }), {
    code: 'BLUEPRINT_INVALID',
    message: /2 to correct:\n.*\[settings\] currency 'XYZ'.*\n.*\[work\] fallbackQueue/,
  });
});

test('each rule has a file of its name, and each file is a rule that is used', () => {
  const files = readdirSync(new URL('rules/', import.meta.url))
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => file.replace(/\.ts$/, ''));
  const source = readFileSync(new URL('checkBlueprint.ts', import.meta.url), 'utf8');
  for (const file of files)
    assert.match(source, new RegExp(`import \\{ ${file} \\} from './rules/${file}.ts'`));
});
