import type { LoopMeasure } from './loopMeasure.ts';

/** What is counted, each at the instant that it belongs to. The names are the columns of metric_cell in camel case. */
export const COUNTERS = [
  'opened',
  'answered',
  'closed',
  'resolved',
  'claimed',
  'windowOver',
  'settled',
  'recontacted',
  'handedOver',
  'humanAnswered',
  'opportunities',
  'won',
  'influenced',
  'influencedWon',
  'promisesDue',
  'promisesKept',
  'ratingsAsked',
  'ratingsGiven',
  'ratingsGood',
  'ratingSum',
  'modelMicros',
  'unpricedCalls',
  'agentMs',
  'messagesSent',
  'messagesBilled',
  'feeMicros',
  'unpricedMessages',
] as const;
export type Counter = (typeof COUNTERS)[number];

export const DURATIONS = ['firstResponse', 'humanFirstResponse', 'resolution'] as const;
export type Duration = (typeof DURATIONS)[number];

/** The instants by which a loop falls into a period. */
export type Anchor = 'opened' | 'closed' | 'handedOver' | 'asked' | 'due';

/** Where each counter of a loop stands in time. */
export const ANCHOR_OF: { readonly [counter in Counter]: Anchor } = {
  opened: 'opened',
  answered: 'opened',
  closed: 'closed',
  resolved: 'closed',
  claimed: 'closed',
  windowOver: 'closed',
  settled: 'closed',
  recontacted: 'closed',
  handedOver: 'handedOver',
  humanAnswered: 'handedOver',
  opportunities: 'opened',
  won: 'opened',
  influenced: 'opened',
  influencedWon: 'opened',
  promisesDue: 'due',
  promisesKept: 'due',
  ratingsAsked: 'asked',
  ratingsGiven: 'asked',
  ratingsGood: 'asked',
  ratingSum: 'asked',
  modelMicros: 'closed',
  unpricedCalls: 'closed',
  agentMs: 'closed',
  messagesSent: 'closed',
  messagesBilled: 'closed',
  feeMicros: 'closed',
  unpricedMessages: 'closed',
};

/** From this score on a rating is good: 4 and 5 of 5, as CSAT is commonly counted. */
export const GOOD_SCORE = 4;

export interface Count {
  counter: Counter;
  at: number;
  count: number;
}

/** All that one loop adds to the counters. */
export function countsOf(measure: LoopMeasure): Count[] {
  return [
    ...atOpening(measure),
    ...atHandOver(measure),
    ...atEnd(measure),
    ...measure.promises.flatMap(({ dueAt, isKept }) => [
      { counter: 'promisesDue' as const, at: dueAt, count: 1 },
      ...(isKept ? [{ counter: 'promisesKept' as const, at: dueAt, count: 1 }] : []),
    ]),
    ...ofRating(measure),
  ].filter(({ count }) => count !== 0);
}

/** The durations of one loop, in ms, at the instant that each belongs to. */
export function durationsOf(measure: LoopMeasure): { duration: Duration; at: number; ms: number }[] {
  const { firstMessageAt, openedAt, firstAnswerAt, handedOverAt, firstHumanAt, closedAt, isResolved } =
    measure;
  return [
    ...(firstAnswerAt === null
      ? []
      : [{ duration: 'firstResponse' as const, at: openedAt, ms: firstAnswerAt - firstMessageAt }]),
    ...(handedOverAt === null || firstHumanAt === null
      ? []
      : [{ duration: 'humanFirstResponse' as const, at: handedOverAt, ms: firstHumanAt - handedOverAt }]),
    ...(closedAt === null || !isResolved
      ? []
      : [{ duration: 'resolution' as const, at: closedAt, ms: closedAt - firstMessageAt }]),
  ];
}

function atOpening({ openedAt, firstAnswerAt, isOpportunity, isWon, isInfluenced }: LoopMeasure): Count[] {
  return counted(openedAt, {
    opened: true,
    answered: firstAnswerAt !== null,
    opportunities: isOpportunity,
    won: isWon,
    influenced: isOpportunity && isInfluenced,
    influencedWon: isWon && isInfluenced,
  });
}

function atHandOver({ handedOverAt, firstHumanAt }: LoopMeasure): Count[] {
  if (handedOverAt === null) return [];
  return counted(handedOverAt, { handedOver: true, humanAnswered: firstHumanAt !== null });
}

function atEnd(measure: LoopMeasure): Count[] {
  const { closedAt, isResolved, handledBy, isWindowOver, recontactedAt } = measure;
  if (closedAt === null) return [];
  const isClaimed = isResolved && handledBy === 'assistant';
  const { modelMicros, unpricedCalls, agentMs, messagesSent, messagesBilled, feeMicros, unpricedMessages } =
    measure;
  return counted(closedAt, {
    closed: true,
    resolved: isResolved,
    claimed: isClaimed,
    windowOver: isWindowOver,
    settled: isClaimed && isWindowOver && recontactedAt === null,
    recontacted: recontactedAt !== null,
    modelMicros,
    unpricedCalls,
    agentMs,
    messagesSent,
    messagesBilled,
    feeMicros,
    unpricedMessages,
  });
}

function ofRating({ rating }: LoopMeasure): Count[] {
  if (rating === null) return [];
  const { askedAt, score } = rating;
  return counted(askedAt, {
    ratingsAsked: true,
    ratingsGiven: score !== null,
    ratingsGood: score !== null && score >= GOOD_SCORE,
    ratingSum: score ?? 0,
  });
}

function counted(at: number, counts: { [counter in Counter]?: boolean | number }): Count[] {
  return COUNTERS.flatMap((counter) =>
    counter in counts ? [{ counter, at, count: Number(counts[counter]) }] : [],
  );
}
