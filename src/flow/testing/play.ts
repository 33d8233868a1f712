import { advance, openLoop, type Flow, type FlowEvent, type FlowInput, type Move } from '../index.ts';

export const AT = '2026-11-21T09:00:00.000Z';

export const input: FlowInput = {
  at: AT,
  protocolNumber: '261121-000042-7',
  contact: { id: 'c1', name: 'Ana', phone: null, email: null, language: 'en', proofLevel: 0 },
  slots: {},
};

/** An event without its instant. */
export type Heard = FlowEvent extends infer Each
  ? Each extends FlowEvent
    ? Omit<Each, 'at'>
    : never
  : never;

/** Plays events one after the other, each state through JSON in between, as a stored loop does. */
export function play(flow: Flow, ...events: Heard[]): Move {
  return events.reduce(
    (move, event, index) => hear(flow, move, event, 101 + index),
    openLoop(flow, input, 100),
  );
}

export function hear(flow: Flow, move: Move, event: Heard, fence = 900): Move {
  const stored = JSON.parse(JSON.stringify(move.state)) as Move['state'];
  return advance(flow, stored, { ...event, at: AT } as FlowEvent, fence);
}

export function saidBy(move: Move): string[] {
  return move.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.text] : []));
}
