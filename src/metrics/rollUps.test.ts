import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { DAY_MS, HOUR_MS, MINUTE_MS, fixedClock } from '../base/clock.ts';
import { newId } from '../base/id.ts';
import { createTestDatabase, type TestDatabase } from '../db/testDatabase.ts';
import { dayIn, instantsOf, type Period } from './calendar.ts';
import { catchUp, measureRecent } from './catchUp.ts';
import { ANCHOR_OF, COUNTERS, type Counter } from './counted.ts';
import { HISTOGRAM_ERROR, percentile } from './histogram.ts';
import { listLoops } from './listLoops.ts';
import { readStates } from './readStates.ts';
import { readSums, type Filters } from './readSums.ts';
import { plant, type PlantedLoop } from './testing/plant.ts';

let base: TestDatabase;
before(async () => {
  base = await createTestDatabase();
});
after(() => base.drop());

const START = Date.parse('2026-03-01T00:00:00Z');
const ZONE = 'America/Sao_Paulo';
const SPAN_MS = 75 * DAY_MS;

const instant = fc
  .integer({ min: 0, max: SPAN_MS / MINUTE_MS })
  .map((minutes) => START + minutes * MINUTE_MS);
const within = fc.integer({ min: 0, max: 6 * 24 * 60 }).map((minutes) => minutes * MINUTE_MS);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const plannedLoop: fc.Arbitrary<PlantedLoop> = fc
  .record({
    person: fc.nat(3),
    reason: fc.constantFrom('refund', 'delivery', 'lead'),
    openedAt: instant,
    waited: fc.nat(120),
    lasts: maybe(within),
    outcome: fc.constantFrom('done', 'leftAlone', 'won'),
    answeredAfter: maybe(fc.nat(600)),
    handedOverAfter: maybe(within),
    queue: fc.constantFrom('tier1', 'tier2'),
    people: fc.array(fc.record({ after: within, who: fc.constantFrom('agent:ines', 'agent:rui', 'phone') }), {
      maxLength: 3,
    }),
    promises: fc.array(fc.record({ due: within, kept: maybe(within) }), { maxLength: 2 }),
    score: fc.option(maybe(fc.integer({ min: 1, max: 5 })), { nil: undefined }),
  })
  .map(({ openedAt, waited, lasts, answeredAfter, handedOverAfter, people, promises, score, ...rest }) => {
    const closedAt = lasts === null ? null : openedAt + lasts;
    return {
      ...rest,
      id: newId(),
      flow: rest.reason,
      openedAt,
      saidAt: openedAt - waited * 1_000,
      closedAt,
      answeredAt: answeredAfter === null ? null : openedAt + answeredAfter * 1_000,
      handedOverAt: handedOverAfter === null ? null : openedAt + handedOverAfter,
      people: people.map(({ after: ms, who }) => ({ at: openedAt + ms, author: who })),
      promises: promises.map(({ due, kept }) => ({
        id: newId(),
        madeAt: openedAt,
        dueAt: openedAt + due,
        keptAt: kept === null ? null : openedAt + kept,
      })),
      states: [{ state: 'asking', at: openedAt, on: 'start' }],
      rating:
        score === undefined || closedAt === null ? null : { id: newId(), askedAt: closedAt + HOUR_MS, score },
    };
  });

/** What the definitions of docs/metrics.md come to, written down a second time and over the planted loops alone. */
function directly(
  loops: PlantedLoop[],
  { now, counts }: { now: number; counts: (at: number, loop: PlantedLoop) => boolean },
) {
  const sums: { [counter in Counter]?: number } = {};
  const durations = {
    firstResponse: [] as number[],
    humanFirstResponse: [] as number[],
    resolution: [] as number[],
  };
  const visible = loops.filter((loop) => loop.openedAt <= now);
  for (const loop of visible) {
    const closedAt = loop.closedAt !== null && loop.closedAt <= now ? loop.closedAt : null;
    const add = (counter: Counter, at: number, isSo: boolean, count = 1) => {
      if (isSo && counts(at, loop)) sums[counter] = (sums[counter] ?? 0) + count;
    };
    const own = visible.filter(({ person }) => person === loop.person);
    const end = closedAt ?? Infinity;
    const persons = own
      .flatMap((other) => other.people.map(({ at }) => at))
      .filter((at) => at >= loop.saidAt && at <= end && at <= now)
      .sort((a, b) => a - b);
    const answers = [
      ...persons,
      ...(loop.answeredAt !== null && loop.answeredAt <= now ? [loop.answeredAt] : []),
    ];
    const firstAnswer = answers.length === 0 ? null : Math.min(...answers);
    add('opened', loop.openedAt, true);
    add('answered', loop.openedAt, firstAnswer !== null);
    if (firstAnswer !== null && counts(loop.openedAt, loop))
      durations.firstResponse.push(firstAnswer - loop.saidAt);
    const handed = loop.handedOverAt !== null && loop.handedOverAt <= now ? loop.handedOverAt : null;
    const human = handed === null ? undefined : persons.find((at) => at >= handed);
    if (handed !== null) {
      add('handedOver', handed, true);
      add('humanAnswered', handed, human !== undefined);
      if (human !== undefined && counts(handed, loop)) durations.humanFirstResponse.push(human - handed);
    }
    if (closedAt !== null) {
      const resolved = loop.outcome !== 'leftAlone';
      const again = own.some(
        (other) =>
          other.id !== loop.id &&
          other.reason === loop.reason &&
          other.openedAt > closedAt &&
          other.openedAt <= closedAt + 7 * DAY_MS,
      );
      const over = closedAt + 7 * DAY_MS <= now;
      add('closed', closedAt, true);
      add('resolved', closedAt, resolved);
      add('claimed', closedAt, resolved && persons.length === 0);
      add('windowOver', closedAt, over);
      add('settled', closedAt, resolved && persons.length === 0 && over && !again);
      add('recontacted', closedAt, again);
      if (resolved && counts(closedAt, loop)) durations.resolution.push(closedAt - loop.saidAt);
    }
    const isLead = loop.reason === 'lead';
    const talked = loop.answeredAt !== null && loop.answeredAt <= now;
    add('opportunities', loop.openedAt, isLead);
    add('won', loop.openedAt, isLead && closedAt !== null && loop.outcome === 'won');
    add('influenced', loop.openedAt, isLead && talked);
    add('influencedWon', loop.openedAt, isLead && talked && closedAt !== null && loop.outcome === 'won');
    for (const { dueAt, keptAt } of loop.promises) {
      const kept = keptAt !== null && keptAt <= now && keptAt <= dueAt;
      add('promisesDue', dueAt, kept || dueAt <= now);
      add('promisesKept', dueAt, kept);
    }
    if (loop.rating && loop.rating.askedAt <= now) {
      const { askedAt, score } = loop.rating;
      add('ratingsAsked', askedAt, true);
      add('ratingsGiven', askedAt, score !== null);
      add('ratingsGood', askedAt, (score ?? 0) >= 4);
      add('ratingSum', askedAt, score !== null, score ?? 0);
    }
  }
  return { sums, durations };
}

/** Nearest rank over the durations themselves. */
function exact(durations: number[], share: number): number | null {
  const sorted = durations.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? null;
}

/** How long each visit of the one state of a flow lasted that ended in the period. All are over. */
function visitsOf(loops: PlantedLoop[], { flow, period }: { flow: string; period: Period }): number[] {
  return loops
    .filter((loop) => loop.flow === flow && loop.closedAt !== null)
    .map(({ openedAt, closedAt }) => ({ day: dayIn(ZONE, closedAt ?? 0), ms: (closedAt ?? 0) - openedAt }))
    .filter(({ day }) => day >= period.from && day <= period.to)
    .map(({ ms }) => ms);
}

function near(given: number | null, real: number | null, what: string): void {
  if (real === null || given === null) assert.equal(given, real, what);
  else assert.ok(Math.abs(given - real) <= real * HISTOGRAM_ERROR + 1, `${what}: ${given} for ${real}`);
}

const COMPARED = COUNTERS.filter(
  (counter) => !['modelMicros', 'unpricedCalls', 'agentMs', 'messagesSent'].includes(counter),
);

test('what the roll-ups say is what the rows say, whenever they were made', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(plannedLoop, { minLength: 1, maxLength: 40, size: 'max' }),
      fc.array(instant, { minLength: 1, maxLength: 4 }),
      fc.tuple(fc.nat(74), fc.nat(74)),
      fc.constantFrom<Filters>(
        {},
        {},
        { reason: 'refund' },
        { channel: 'web', queue: 'tier1' },
        { language: 'en', reason: 'lead' },
        { channel: 'whatsapp', language: 'en' },
      ),
      async (loops, stops, [a, b], filters) => {
        const workspaceId = await base.addWorkspace();
        await base.superuser.query('update workspace set time_zone = $2 where id = $1', [workspaceId, ZONE]);
        const people = ['whatsapp', 'web', 'whatsapp', 'email'].map((channel) => ({
          contactId: newId(),
          conversationId: newId(),
          addressId: newId(),
          channel,
          language: 'en',
        }));
        const clock = fixedClock('2026-03-01T00:00:00Z');
        const deps = { db: base.db, clock, partyOf: () => () => 'customer' };
        let now = START;
        for (const stop of [...stops.toSorted((x, y) => x - y), START + SPAN_MS + 20 * DAY_MS].filter(
          (at) => at > START,
        )) {
          clock.advance(stop - now);
          now = stop;
          await plant({ superuser: base.superuser, workspaceId }, { people, loops }, now);
          await catchUp(deps, workspaceId);
        }
        const days = [a, b].sort((x, y) => x - y).map((day) => dayIn(ZONE, START + (day + 1) * DAY_MS));
        const period = { from: days[0] ?? '', to: days[1] ?? '' };
        const compare = async (period: Period, filters: Filters) => {
          const found = await readSums(base.db, workspaceId, { period, filters });
          const counts = (at: number, { person, reason, handedOverAt, queue }: PlantedLoop) =>
            dayIn(ZONE, at) >= period.from &&
            dayIn(ZONE, at) <= period.to &&
            (filters.reason === undefined || reason === filters.reason) &&
            (filters.channel === undefined || people[person]?.channel === filters.channel) &&
            (filters.queue === undefined ||
              (handedOverAt !== null && handedOverAt <= now && queue === filters.queue));
          const { sums, durations } = directly(loops, { now, counts });
          for (const counter of COMPARED) assert.equal(found.counts[counter], sums[counter] ?? 0, counter);
          for (const [name, values] of Object.entries(durations) as [keyof typeof durations, number[]][]) {
            for (const share of [0.5, 0.9])
              near(percentile(found.durations[name], share), exact(values, share), `${name} ${share}`);
          }
          for (const counter of ['claimed', 'recontacted', 'humanAnswered', 'ratingsGiven'] as const) {
            const { items } = await listLoops(base.db, workspaceId, {
              counter,
              anchor: ANCHOR_OF[counter],
              between: instantsOf(period, ZONE),
              filters,
              limit: 100,
            });
            assert.equal(items.length, found.counts[counter], `list of ${counter}`);
          }
          for (const flow of ['refund', 'delivery', 'lead']) {
            const [asking] = await readStates(base.db, workspaceId, { period, filters: { flow } });
            const lasted = visitsOf(loops, { flow, period });
            assert.equal(asking?.visits ?? 0, lasted.length, `visits in ${flow}`);
            near(asking?.medianMs ?? null, exact(lasted, 0.5), `median of visits in ${flow}`);
          }
        };
        const always = { from: '2026-02-01', to: '2026-12-31' };
        await compare(period, filters);
        await compare(always, {});
        await measureRecent(deps, workspaceId);
        await compare(always, {});
      },
    ),
    // A smaller example would take minutes to find.
    { numRuns: 25, endOnFailure: true },
  );
});
