import type { History } from '../history.ts';

/** A small history in which every promise was kept: one customer, one refund, told once. */
export function keptHistory(): History {
  return { ...outside(), ...chat(), ...matter() };
}

/** What customers and provider saw. */
function outside(): Pick<History, 'written' | 'acknowledged' | 'sends' | 'ledger'> {
  return {
    written: ['wamid.in1', 'wamid.in2'],
    acknowledged: ['wamid.in1', 'wamid.in2'],
    sends: [
      { id: 'wamid.out1', callbackData: 'said1', status: 'delivered' },
      { id: 'wamid.out2', callbackData: 'paid1', status: 'read' },
    ],
    ledger: [
      {
        paymentIntent: 'pi_1',
        session: null,
        status: 'succeeded' as const,
        metadata: {},
        currency: 'usd',
        captured: 10_000,
        refunded: 4_990,
        refunds: [
          {
            id: 're_1',
            amount: 4_990,
            status: 'succeeded',
            metadata: { loopline_reference: 'effect1', order: 'ord_1', line: 'line_1' },
            at: '2026-11-21T09:00:00Z',
          },
        ],
      },
    ],
  };
}

function chat(): Pick<History, 'conversations' | 'events' | 'turns' | 'messages'> {
  return {
    conversations: [{ id: 'talk1', version: 3 }],
    events: [
      event('event1', 'message:wamid.in1', 'message', 1),
      event('event2', 'message:wamid.in2', 'message', 2),
      event('event3', 'result:loop1:paying:confirmed', 'result', 3),
    ],
    turns: [1, 2, 3].map((number) => ({ conversationId: 'talk1', number, events: [`event${number}`] })),
    messages: [
      message('heard1', 'in', { externalId: 'wamid.in1', status: 'received' }),
      message('heard2', 'in', { externalId: 'wamid.in2', status: 'received' }),
      message('said1', 'out', { externalId: 'wamid.out1', status: 'delivered' }),
      message('paid1', 'out', { externalId: 'wamid.out2', status: 'read', statesMoney: true }),
    ],
  };
}

function matter(): Pick<History, 'loops' | 'timers' | 'tickets' | 'effects' | 'requests' | 'allocations'> {
  return {
    loops: [
      {
        id: 'loop1',
        conversationId: 'talk1',
        flow: 'refund',
        state: 'settling',
        ownerKind: 'assistant',
        waitsFor: 'time',
        nextStep: 'Ask whether everything arrived',
        deadlineAt: '2026-11-23T09:00:00Z',
        outcome: null,
        isClosed: false,
      },
    ],
    timers: [{ loopId: 'loop1', dueAt: '2026-11-23T09:00:00Z' }],
    tickets: [],
    effects: [
      {
        id: 'effect1',
        loopId: 'loop1',
        operation: 'payments.refund',
        key: 'refund:LP-1:line_1:damaged',
        state: 'confirmed',
        outcome: 'refunded',
        minor: 4_990,
        refundRef: 're_1',
      },
    ],
    requests: [{ effectKey: 'refund:LP-1:line_1:damaged', loopId: 'loop1', told: 'settled' }],
    allocations: [
      {
        effectId: 'effect1',
        paymentRef: 'pi_1',
        orderRef: 'ord_1',
        lineRef: 'line_1',
        lineLimitMinor: 4_990,
        minor: 4_990,
        state: 'spent',
      },
    ],
  };
}

function event(id: string, key: string, kind: string, turnNumber: number): History['events'][number] {
  return { id, conversationId: 'talk1', key, kind, turnNumber };
}

function message(
  id: string,
  direction: 'in' | 'out',
  over: Partial<History['messages'][number]>,
): History['messages'][number] {
  return {
    id,
    conversationId: 'talk1',
    direction,
    externalId: null,
    status: 'sent',
    statesMoney: false,
    nextAttemptAt: null,
    ...over,
  };
}
