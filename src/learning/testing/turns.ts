import { newId } from '../../base/id.ts';
import type { TestDatabase } from '../../db/testDatabase.ts';

export interface SaidTurn {
  text?: string;
  /** Instead of words: the id of the option that was tapped. */
  tapped?: string;
  stage?: number;
  verdict?: string;
  commands?: object[];
  confidence?: number;
  candidates?: object[];
  language?: string;
  transcript?: string;
  at?: string;
}

const NOON = '2026-11-21T12:00:00Z';

/** Writes conversations down as turns do: one message each turn, with what was understood of it. */
export function turnWriter(base: TestDatabase, workspaceId: string) {
  const numbers = new Map<string, number>();
  return async function takeTurn(conversationId: string, said: SaidTurn): Promise<string> {
    const { text = '', tapped, at = NOON, transcript = null } = said;
    const number = (numbers.get(conversationId) ?? 0) + 1;
    numbers.set(conversationId, number);
    const eventId = newId();
    const content =
      tapped === undefined
        ? transcript === null
          ? { kind: 'text', text }
          : { kind: 'media', media: 'voice', mediaId: '1', mediaType: 'audio/ogg' }
        : { kind: 'choice', optionId: tapped, title: 'A button' };
    const understood = {
      event: eventId,
      stage: said.stage ?? 1,
      verdict: said.verdict ?? 'sure',
      commands: said.commands ?? [{ kind: 'start', flow: 'refund', slots: {} }],
      confidence: said.confidence ?? 0.99,
      candidates: said.candidates ?? [{ intent: 'refund', confidence: 0.99 }],
      language: said.language ?? 'en',
      transcript,
    };
    await base.superuser.query(
      `insert into event (workspace_id, id, conversation_id, key, payload, received_at, turn_number)
        values ($1, $2, $3, $2::uuid::text, $4, $5, $6)`,
      [workspaceId, eventId, conversationId, { kind: 'message', content }, at, number],
    );
    await base.superuser.query(
      `insert into turn (workspace_id, conversation_id, number, understood, committed_at) values ($1, $2, $3, $4, $5)`,
      [workspaceId, conversationId, number, JSON.stringify([understood]), at],
    );
    return eventId;
  };
}
