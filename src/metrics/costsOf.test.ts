import assert from 'node:assert/strict';
import { test } from 'node:test';
import { costsOf } from './costsOf.ts';
import type { HistoryLoop, HistoryMessage, PersonHistory } from './history.ts';

const HOUR_MS = 3_600_000;
const OPENED_AT = Date.parse('2026-11-02T10:00:00Z');
const LOOP: HistoryLoop = {
  id: 'a',
  conversationId: 'c',
  flow: 'refund',
  flowVersion: 1,
  reason: 'refund',
  language: 'en',
  outcome: 'refunded',
  openedAt: OPENED_AT,
  closedAt: OPENED_AT + HOUR_MS,
  rates: null,
};

const said = (over: Partial<HistoryMessage>): HistoryMessage => ({
  id: 'm',
  loopId: 'a',
  author: 'assistant',
  channel: 'whatsapp',
  at: OPENED_AT + 60_000,
  bill: null,
  phone: '5581999990001',
  ...over,
});
const billed = (category: string, over: Partial<HistoryMessage> = {}) =>
  said({ bill: { category, type: 'regular' }, ...over });

function costOf(messages: HistoryMessage[]) {
  const history: PersonHistory = {
    contactId: 'p',
    loops: [LOOP],
    tickets: [],
    messages,
    turns: [],
    arrivals: [],
    promises: [],
    modelCalls: [],
  };
  const found = costsOf([LOOP], history).get('a');
  return found && [found.messagesBilled, found.feeMicros, found.unpricedMessages];
}

test('a message costs its loop what the provider asks for it', () => {
  assert.deepEqual(costOf([billed('utility'), billed('marketing')]), [2, 6_800 + 62_500, 0]);
  assert.deepEqual(costOf([billed('utility', { loopId: null })]), [1, 6_800, 0]);
});

test('what is free, or was not billed, is not counted as billed', () => {
  const free = said({ bill: { category: 'utility', type: 'free_customer_service' } });
  assert.deepEqual(costOf([free, said({}), billed('utility', { channel: 'web' })]), [0, 0, 0]);
});

test('a billed message without a known price is counted, and told', () => {
  assert.deepEqual(costOf([billed('utility', { phone: '81312345678' }), billed('utility')]), [2, 6_800, 1]);
});
