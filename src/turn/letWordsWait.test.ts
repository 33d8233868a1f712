import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContactId, ConversationId, LoopId, WorkspaceId } from '../base/id.ts';
import { startDraft, type Draft, type DraftLoop, type Speech } from './draft.ts';
import { letWordsWait, UNSAID_TIMER } from './letWordsWait.ts';
import type { Situation, StoredLoop } from './situation.ts';
import { takeUpWords } from './takeUpWords.ts';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const LOOP = 'loop-1' as LoopId;
const later = (ms: number) => new Date(NOW.getTime() + ms);

const stored = (over: Partial<StoredLoop> = {}): StoredLoop => ({
  id: LOOP,
  flow: 'refund',
  flowVersion: 1,
  reason: 'refund',
  value: 'creatingReturn',
  context: {},
  waiting: { call: 'creatingReturn#1' },
  protocolNumber: '261121-000001-3',
  ownerKind: 'assistant',
  waitsFor: 'system',
  nextStep: 'The warehouse makes the label',
  deadlineAt: later(3_600_000).toISOString(),
  openedAt: NOW.toISOString(),
  movedAt: NOW.toISOString(),
  tickets: [],
  ticketCount: 0,
  partyTime: null,
  promises: [],
  ...over,
});

function draftOf(loop: StoredLoop, { now = NOW, wroteAt = NOW }: { now?: Date; wroteAt?: Date } = {}): Draft {
  const address = {
    channel: 'whatsapp',
    account: '1',
    phone: '15550100',
    email: null,
    proofLevel: 0 as const,
  };
  const situation: Situation = {
    workspaceId: 'w' as WorkspaceId,
    conversationId: 'c' as ConversationId,
    version: 1,
    holder: { kind: 'assistant' },
    epoch: 0,
    language: 'en',
    question: null,
    contact: { id: 'p' as ContactId, name: null, language: null, mergedIntoId: null },
    addresses: [{ ...address, id: 'a' as never, lastInboundAt: wroteAt.toISOString() }],
    loops: [loop],
    events: [],
    slaRevision: 0,
  };
  return startDraft(situation, now, 'en');
}

const words = (text: string, over: Partial<Speech> = {}): Speech => ({
  author: 'assistant',
  content: { kind: 'text', text },
  template: null,
  loopId: LOOP,
  statesMoney: false,
  ...over,
});

/** The loop has just asked a system, and tells something on the way. */
function told(speech: Speech[], draft = draftOf(stored())): { draft: Draft; loop: DraftLoop } {
  const loop = draft.loops.get(LOOP);
  assert.ok(loop);
  draft.speech.push(...speech);
  draft.rows.requests.push({ effect_key: 'k', loop_id: LOOP, call: 'creatingReturn#1' });
  letWordsWait(draft);
  return { draft, loop };
}

const textsOf = (speech: readonly Speech[]) =>
  speech.map(({ content }) => ('text' in content ? content.text : content.kind));

test('what is told while a system is asked waits in the row of its loop, under a timer of the same commit', () => {
  const { draft, loop } = told([words('Your refund has been made.')]);
  assert.deepEqual(draft.speech, []);
  assert.deepEqual(textsOf(loop.waiting.unsaid ?? []), ['Your refund has been made.']);
  assert.deepEqual(loop.timers.get(UNSAID_TIMER)?.dueAt, later(2_500));
  assert.equal(loop.isChanged, true);
});

test('the next turn says it first, with what has come meanwhile, and stops the timer', () => {
  const first = told([words('Your refund has been made.')]).loop;
  const draft = draftOf(stored({ waiting: first.waiting }), { now: later(700) });
  takeUpWords(draft);
  const loop = draft.loops.get(LOOP);
  assert.ok(loop);
  draft.speech.push(
    words('', { content: { kind: 'document', fileId: 'f', fileName: 'l.pdf', caption: 'Label' } }),
  );
  draft.rows.requests.push({ effect_key: 'm', loop_id: LOOP, call: 'markingRefunded#2' });
  letWordsWait(draft);
  assert.deepEqual(textsOf(draft.speech), ['Your refund has been made.', 'document']);
  assert.equal(loop.waiting.unsaid, undefined);
  assert.equal(loop.timers.get(UNSAID_TIMER), null);
});

test('it waits on through the next silent step, and never longer than it was given at first', () => {
  const first = told([words('Your refund has been made.')]).loop;
  const soon = draftOf(stored({ waiting: structuredClone(first.waiting) }), { now: later(1_000) });
  takeUpWords(soon);
  letWordsWait(soon);
  assert.deepEqual(soon.speech, []);
  const due = draftOf(stored({ waiting: structuredClone(first.waiting) }), { now: later(2_500) });
  takeUpWords(due);
  letWordsWait(due);
  assert.deepEqual(textsOf(due.speech), ['Your refund has been made.']);
});

for (const [why, change] of [
  ['a question', (draft: Draft) => (draft.speech[0] = words('Shall I?', { asks: 'matter' }))],
  [
    'words to a person who holds the conversation',
    (draft: Draft) => (draft.holder = { kind: 'queue', name: 'support' }),
  ],
  ['words beside the matter', (draft: Draft) => draft.speech.push(words('Hello!', { loopId: null }))],
  [
    'words of a matter that waits for a person',
    (draft: Draft) => ((draft.loops.get(LOOP) as DraftLoop).waitsFor = 'person'),
  ],
  [
    'words of a matter that has ended',
    (draft: Draft) => ((draft.loops.get(LOOP) as DraftLoop).outcome = 'refunded'),
  ],
] as const) {
  test(`never let wait: ${why}`, () => {
    const draft = draftOf(stored());
    draft.speech.push(words('Told.'));
    draft.rows.requests.push({ effect_key: 'k', loop_id: LOOP, call: 'creatingReturn#1' });
    change(draft);
    const said = draft.speech.length;
    letWordsWait(draft);
    assert.equal(draft.speech.length, said);
  });
}

test('where only templates may be sent a statement leaves at once, and a word on the way may still prove needless', () => {
  const wroteAt = new Date(NOW.getTime() - 25 * 3_600_000);
  const statement = told([words('Your refund has been made.')], draftOf(stored(), { wroteAt }));
  assert.equal(statement.draft.speech.length, 1);
  const note = told([words('I am sending it now.', { isPassing: true })], draftOf(stored(), { wroteAt }));
  assert.deepEqual(note.draft.speech, []);
});
