import { Temporal } from 'temporal-polyfill';

/** A time in which a zone keeps one offset from UTC. Epoch milliseconds; the end is not part of it. */
export interface ZoneSpan {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly offsetMs: number;
}

/** The rules of a zone do not change while a process runs. Beyond this many spans a zone is asked again. */
const SPANS_KEPT = 200;
const known = new Map<string, ZoneSpan[]>();

/** @throws RangeError when no zone has the name. */
export function zoneSpanAt(timeZone: string, atMs: number): ZoneSpan {
  const spans = known.get(timeZone) ?? [];
  const found = spans.find(({ fromMs, untilMs }) => fromMs <= atMs && atMs < untilMs);
  if (found) return found;
  const span = readSpan(timeZone, atMs);
  known.set(timeZone, spans.length < SPANS_KEPT ? [...spans, span] : [span]);
  return span;
}

function readSpan(timeZone: string, atMs: number): ZoneSpan {
  const instant = Temporal.Instant.fromEpochMilliseconds(Math.floor(atMs));
  const there = instant.toZonedDateTimeISO(timeZone);
  const next = there.getTimeZoneTransition('next');
  // A transition at this very instant begins the span.
  const previous = there.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  return {
    fromMs: previous ? previous.epochMilliseconds : -Infinity,
    untilMs: next ? next.epochMilliseconds : Infinity,
    offsetMs: there.offsetNanoseconds / 1e6,
  };
}
