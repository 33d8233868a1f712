import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { OutboundContent } from '../../conversation/content.ts';
import { degrade } from '../degrade.ts';
import { CAPABILITIES } from './limits.ts';
import { sayBody } from './messageBody.ts';

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.lorem({ maxCount: 900 }),
  fc.constantFrom('', ' ', '\n', '👨‍👩‍👧‍👦'.repeat(40)),
);
const options = fc.uniqueArray(
  fc.record({ id: fc.uuid(), title: words, description: words }, { requiredKeys: ['id', 'title'] }),
  { selector: ({ id }) => id, maxLength: 15 },
);

test('whatever is said fits after it was degraded, or was empty from the start', () => {
  fc.assert(
    fc.property(words, options, words, (text, list, listLabel) => {
      const content: OutboundContent = { kind: 'choices', text, options: list, listLabel };
      for (const part of degrade(content, CAPABILITIES)) {
        assert.ok(part.kind === 'text' || part.kind === 'choices');
        const built = sayBody(part, null);
        if ('problem' in built) assert.equal(part.text.trim(), '', built.problem);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('every option of a degraded choice is still there, under its id or its number', () => {
  fc.assert(
    fc.property(options, (list) => {
      const parts = degrade(
        { kind: 'choices', text: 'Which?', options: list, listLabel: 'Show' },
        CAPABILITIES,
      );
      const last = parts.at(-1);
      if (last?.kind === 'choices')
        assert.deepEqual(
          last.options.map(({ id }) => id),
          list.map(({ id }) => id),
        );
      else {
        const text = parts.map((part) => (part.kind === 'text' ? part.text : '')).join('\n');
        for (const number of list.keys()) assert.match(text, new RegExp(`^${number + 1}\\. `, 'm'));
      }
    }),
    { numRuns: 300 },
  );
});
