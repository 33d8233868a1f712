import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, test } from 'node:test';
import { SECOND_MS } from '../base/clock.ts';
import type { JsonObject } from '../base/json.ts';
import { faultyProxy, RETRY_AFTER_S } from './faultyProxy.ts';
import type { FaultyProxy, IsQuestion, ProxyFault } from './faultyProxy.ts';
import type { CallContext, CallResult, Connector, ConnectorOperation } from './integration.ts';
import { connectorsOf } from './operationNamed.ts';

/** What the suite must know of one operation of a connector. */
export interface ConformanceCase {
  operation: string;
  /** Where the real system, or a faithful one, answers; asked once it is up. */
  systemUrl: () => string;
  /** The connector for this address. */
  connect: (baseUrl: string) => Connector;
  /** Input that ends in `outcome`, on something that no test has touched before. */
  input: () => JsonObject | Promise<JsonObject>;
  outcome: string;
  /** Input that does not fit the port. */
  badInput: JsonObject;
  /** The same connector with credentials that the system does not take. */
  connectWrongly?: (baseUrl: string) => Connector;
  /** Input about something that is not there, and what comes of it. */
  unknown?: { input: JsonObject | (() => Promise<JsonObject>); outcome: string };
  /** For acts: how many the system holds of this reference, counted behind the connector's back. */
  acts?: (input: JsonObject, reference: string) => number | Promise<number>;
  /** For a system whose questions are not told by their method. */
  isQuestion?: IsQuestion;
}

/** Guess: a faithful system on this machine answers within it, even when the machine is busy. */
const PATIENCE_MS = 10 * SECOND_MS;

/** Registers the tests that each operation of each connector passes, whatever its system. */
export function conformance(given: ConformanceCase): void {
  describe(`${given.operation} keeps its contract`, () => {
    const bench = openBench(given);
    commonTests(bench);
    if (given.acts) actTests(bench, given.acts);
    else questionTests(bench);
  });
}

interface Bench {
  given: ConformanceCase;
  proxy(): FaultyProxy;
  operation(): ConnectorOperation;
  /** The operation at an address where nobody listens. */
  unreachable(): ConnectorOperation;
}

function openBench(given: ConformanceCase): Bench {
  let proxy: FaultyProxy | null = null;
  let gone: string | null = null;
  const started = () => {
    assert.ok(proxy);
    return proxy;
  };
  const at = (url: string) => connectorsOf([given.connect(url)]).operationNamed(given.operation);
  before(async () => {
    const closing = await faultyProxy(given.systemUrl());
    await closing.stop();
    gone = closing.url;
    proxy = await faultyProxy(given.systemUrl(), given.isQuestion);
  });
  afterEach(() => started().mend());
  after(() => proxy?.stop());
  return {
    given,
    proxy: started,
    operation: () => at(started().url),
    unreachable: () => {
      assert.ok(gone);
      return at(gone);
    },
  };
}

function callOf(reference: string, attempt = 1, signal = AbortSignal.timeout(PATIENCE_MS)): CallContext {
  return { reference, attempt, signal };
}

/** Patience that ends once there is nothing left to wait for, however long all that is asked before it took. */
function patienceWith({ proxy }: Bench, fault: ProxyFault): AbortSignal {
  if (fault !== 'hang') return AbortSignal.timeout(PATIENCE_MS);
  const over = new AbortController();
  void proxy()
    .swallowed()
    .then(() => over.abort());
  return AbortSignal.any([over.signal, AbortSignal.timeout(PATIENCE_MS)]);
}

function assertDone(result: { kind: string; reason?: string; outcome?: string }, outcome: string): void {
  assert.equal(result.kind, 'done', result.reason);
  assert.equal(result.outcome, outcome);
}

function commonTests({ given, proxy, operation, unreachable }: Bench): void {
  const kind = given.acts ? 'acts' : 'questions';

  test('it comes to its outcome', async () => {
    assertDone(await operation().perform(await given.input(), callOf(randomUUID())), given.outcome);
  });

  test('input that does not fit is refused before any call', async () => {
    const before = proxy().requests();
    const result = await operation().perform(given.badInput, callOf(randomUUID()));
    assert.equal(result.kind, 'refused');
    assert.equal(proxy().requests(), before);
  });

  const { connectWrongly, unknown } = given;
  if (connectWrongly)
    test('with wrong credentials nothing is done, and it may pass once they are right', async () => {
      const wrong = connectorsOf([connectWrongly(proxy().url)]).operationNamed(given.operation);
      const [input, reference] = [await given.input(), randomUUID()];
      assert.equal((await wrong.perform(input, callOf(reference))).kind, 'later');
      if (given.acts) assert.equal(await given.acts(input, reference), 0, 'acts in the system');
    });

  if (unknown)
    test('what is not there has an outcome of its own', async () => {
      const input = typeof unknown.input === 'function' ? await unknown.input() : unknown.input;
      assertDone(await operation().perform(input, callOf(randomUUID())), unknown.outcome);
    });

  test('a refused connection may pass later', async () => {
    const result = await unreachable().perform(await given.input(), callOf(randomUUID()));
    assert.equal(result.kind, 'later');
  });

  test('a system that has too much to do says when to come back', async () => {
    const [input, reference] = [await given.input(), randomUUID()];
    proxy().spoil(kind, 'tooMany');
    const result = await operation().perform(input, callOf(reference));
    assert.equal(result.kind === 'later' && result.afterMs, RETRY_AFTER_S * SECOND_MS);
    proxy().mend();
    assertDone(await operation().perform(input, callOf(reference, 2)), given.outcome);
  });
}

const SPOILED: Record<Exclude<ProxyFault, 'tooMany'>, string> = {
  drop: 'the connection broke after it was done',
  error: 'the answer was a 502',
  rubbish: 'the answer could not be read',
  otherShape: 'the answer had another shape',
  hang: 'no answer came',
};
const spoiled = Object.entries(SPOILED) as [ProxyFault, string][];

function questionTests(bench: Bench): void {
  const { given, proxy, operation } = bench;
  test('it changes nothing and says so', () => assert.deepEqual(operation().idempotency, { kind: 'read' }));

  for (const [fault, story] of spoiled) {
    test(`it may pass later when ${story}`, async () => {
      const input = await given.input();
      proxy().spoil('questions', fault);
      const patience = patienceWith(bench, fault);
      const result = await operation().perform(input, callOf(randomUUID(), 1, patience));
      assert.equal(result.kind, 'later');
    });
  }
}

function actTests(bench: Bench, acts: NonNullable<ConformanceCase['acts']>): void {
  const { given, proxy, operation, unreachable } = bench;
  const lookUp = (input: JsonObject, reference: string, from = operation()) => {
    assert.ok(from.lookUp, 'an act has a look-up');
    return from.lookUp(input, callOf(reference));
  };
  const assertOneAct = async (input: JsonObject, reference: string) =>
    assert.equal(await acts(input, reference), 1, 'acts in the system');

  test('the same reference twice is one act with one answer', async () => {
    const [input, reference] = [await given.input(), randomUUID()];
    const first = await operation().perform(input, callOf(reference));
    const second = await operation().perform(input, callOf(reference, 2));
    assertDone(first, given.outcome);
    assert.deepEqual(answerOf(second), answerOf(first));
    await assertOneAct(input, reference);
  });

  test('five times the same reference at once is one act', async () => {
    const [input, reference] = [await given.input(), randomUUID()];
    const shared = operation();
    const results = await Promise.all([1, 1, 1, 1, 1].map(() => shared.perform(input, callOf(reference))));
    for (const result of results) assert.ok(['done', 'unknown', 'later'].includes(result.kind), result.kind);
    assertDone(await lookUp(input, reference), given.outcome);
    await assertOneAct(input, reference);
  });

  for (const [fault, story] of spoiled) {
    test(`it is unknown when ${story}, and the look-up finds it`, async () => {
      const [input, reference] = [await given.input(), randomUUID()];
      proxy().spoil('acts', fault);
      const patience = patienceWith(bench, fault);
      const result = await operation().perform(input, callOf(reference, 1, patience));
      assert.equal(result.kind, 'unknown');
      proxy().mend();
      assertDone(await lookUp(input, reference), given.outcome);
      assertDone(await operation().perform(input, callOf(reference, 2)), given.outcome);
      await assertOneAct(input, reference);
    });
  }

  test('what was never done is absent', async () => {
    assert.equal((await lookUp(await given.input(), randomUUID())).kind, 'absent');
  });

  test('a look-up that gets no good answer cannot tell', async () => {
    const [input, reference] = [await given.input(), randomUUID()];
    assert.equal((await lookUp(input, reference, unreachable())).kind, 'cannotTell');
    for (const fault of ['tooMany', 'error', 'rubbish', 'otherShape'] as const) {
      proxy().spoil('questions', fault);
      assert.equal((await lookUp(input, reference)).kind, 'cannotTell', fault);
    }
  });
}

/** Without the files, which are compared by their bytes elsewhere. */
function answerOf(result: CallResult) {
  return result.kind === 'done' ? { outcome: result.outcome, output: result.output } : result;
}
