import type { MacroStep } from '../api/replies.ts';
import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import type { Database } from '../db/pool.ts';
import { checkFields } from '../ticket/checkFields.ts';
import type { FoundTicket } from '../ticket/findTicket.ts';
import { readTicket } from '../ticket/readTicket.ts';
import { fillIn, renderReply, type ReplyFacts } from '../ticket/replies/renderReply.ts';
import { readReply } from '../ticket/replies/savedReplies.ts';

export interface PreparedStep {
  step: MacroStep;
  /** Filled in. */
  text: string | null;
  /** Why it cannot be taken; null: nothing stands against it. */
  problem: string | null;
}

interface About {
  ticket: FoundTicket;
  facts: ReplyFacts;
  mayAssign: boolean;
  now: Date;
}

/** Looks at each step as if those before it had been taken. Changes nothing. */
export async function prepareSteps(
  db: Database,
  workspaceId: WorkspaceId,
  steps: readonly MacroStep[],
  about: About,
): Promise<PreparedStep[]> {
  const prepared: PreparedStep[] = [];
  for (const [index, step] of steps.entries()) {
    const { text = null, problem = null } = await look(db, workspaceId, {
      step,
      before: steps.slice(0, index),
      ...about,
    });
    prepared.push({ step, text, problem });
  }
  return prepared;
}

interface Looked extends About {
  step: MacroStep;
  before: readonly MacroStep[];
}

async function look(
  db: Database,
  workspaceId: WorkspaceId,
  { step, before, ticket, facts, mayAssign, now }: Looked,
): Promise<{ text?: string; problem?: string | null }> {
  switch (step.do) {
    case 'note':
    case 'reply':
      return said(fillIn(step.text, facts.values));
    case 'savedReply':
      return said(renderReply((await readReply(db, workspaceId, step.replyId)).texts, facts));
    case 'fields':
      return { problem: await fieldProblem(db, workspaceId, { ticket, fields: step.fields }) };
    case 'assign':
      return { problem: mayAssign ? null : `it needs the permission 'conversation.assign'` };
    case 'status':
      return { problem: await statusProblem(db, workspaceId, { step, before, ticket, now }) };
    case 'priority':
    case 'tags':
    case 'nextStep':
      return {};
  }
}

function said({ text, missing }: { text: string; missing: string[] }): {
  text: string;
  problem: string | null;
} {
  return { text, problem: missing.length === 0 ? null : `${missing.join(', ')} is not known` };
}

async function fieldProblem(
  db: Database,
  workspaceId: WorkspaceId,
  { ticket, fields }: { ticket: FoundTicket; fields: Record<string, unknown> },
): Promise<string | null> {
  try {
    await inWorkspace(db, workspaceId, (connection) => checkFields(connection, workspaceId, ticket, fields));
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'FIELD_INVALID') return error.message;
    throw error;
  }
}

interface Status {
  step: Extract<MacroStep, { do: 'status' }>;
  before: readonly MacroStep[];
  ticket: FoundTicket;
  now: Date;
}

/** What closing lacks and no step before it gives. */
async function statusProblem(
  db: Database,
  workspaceId: WorkspaceId,
  { step, before, ticket, now }: Status,
): Promise<string | null> {
  if (ticket.status === 'closed' && step.status !== 'closed') return 'the ticket is closed, which is final';
  if (step.status !== 'solved' && step.status !== 'closed') return null;
  const { closingLacks } = await readTicket(db, workspaceId, { ref: ticket.id, now });
  const given = new Set(before.flatMap(givenBy));
  const isGiven = (gap: string) =>
    given.has(gap) || (step.resolution !== undefined && (gap === 'nextStep' || gap === 'deadline'));
  const missing = closingLacks.filter((gap) => !isGiven(gap));
  return missing.length === 0 ? null : `closing lacks ${missing.join(', ')}`;
}

function givenBy(step: MacroStep): string[] {
  if (step.do === 'nextStep') return ['nextStep', 'deadline'];
  if (step.do !== 'fields') return [];
  return Object.entries(step.fields).flatMap(([name, value]) => (value === null ? [] : [`field:${name}`]));
}
