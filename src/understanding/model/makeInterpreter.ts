import { randomBytes } from 'node:crypto';
import { SECOND_MS } from '../../base/clock.ts';
import type { Intent } from '../intent.ts';
import type {
  Interpretation,
  InterpretationOutcome,
  Interpreter,
  ModelUse,
  ToInterpret,
} from '../interpreter.ts';
import { assemblePrompt, type Assembled } from './assemblePrompt.ts';
import type { AssistantProfile } from './assistantProfile.ts';
import { withDeadline } from './deadline.ts';
import type { Asked } from './languageModel.ts';
import type { ModelDesk, Reply } from './modelDesk.ts';
import { offersOf, type Offers } from './offers.ts';
import { proposalSchema } from './proposalSchema.ts';
import { readProposal, type ReadProposal } from './readProposal.ts';

export interface InterpreterDeps {
  desk: ModelDesk;
  profile: AssistantProfile;
  /** Of the blueprint: what an intent comes to. */
  intents: readonly Intent[];
  /** Over both rounds, in real time. Default 8 s. */
  deadlineMs?: number;
}

const DEADLINE_MS = 8 * SECOND_MS;

/** Three commands and their words; a model that reasons takes some for itself. */
const MOST_OUTPUT_TOKENS = 1_500;

/** Stage 2 by a language model. What it proposes is read as if an enemy had written it. */
export function makeInterpreter({ deadlineMs = DEADLINE_MS, ...deps }: InterpreterDeps): Interpreter {
  return {
    interpret: (asked) => withDeadline(deadlineMs, (signal) => interpret(deps, asked, signal)),
  };
}

async function interpret(
  { desk, profile, intents }: Omit<InterpreterDeps, 'deadlineMs'>,
  asked: ToInterpret,
  signal: AbortSignal,
): Promise<Interpretation> {
  const offers = offersOf(asked.possible, intents);
  if (offers.always.length + offers.now.length === 0)
    return { commands: null, outcome: 'unavailable', use: null };
  const assembled = assemblePrompt(profile, offers, asked, randomBytes(9).toString('hex'));
  const first = await round({ desk, asked, offers, assembled, signal, problems: null });
  if (!('read' in first) || 'commands' in first.read) return ended(first, 'understood', [first.use]);
  const second = await round({ desk, asked, offers, assembled, signal, problems: first.read.problems });
  return ended(second, 'repaired', [first.use, second.use]);
}

interface Round {
  desk: ModelDesk;
  asked: ToInterpret;
  offers: Offers;
  assembled: Assembled;
  signal: AbortSignal;
  /** What was wrong with the answer before; null in the first round. */
  problems: readonly string[] | null;
}

type Ended =
  { read: ReadProposal; use: ModelUse | null } | { outcome: InterpretationOutcome; use: ModelUse | null };

async function round({ desk, asked, offers, assembled, signal, problems }: Round): Promise<Ended> {
  const { workspaceId, conversationId, text, language, now, timeZone } = asked;
  const question = questionOf(assembled, offers, problems);
  const reply = await desk.ask({ workspaceId, conversationId, purpose: 'understand' }, question, signal);
  const { proposal, use } = reply;
  if (proposal.kind !== 'answer') return { outcome: outcomeOf(reply), use };
  if (signal.aborted) return { outcome: 'tooLate', use };
  const { newest } = assembled;
  return {
    read: readProposal(proposal.json, { offers, newest, text, reading: { language, now, timeZone } }),
    use,
  };
}

function questionOf(
  { system, prompt, cacheKey }: Assembled,
  offers: Offers,
  problems: Round['problems'],
): Asked {
  const again = problems?.map((problem) => `- ${problem}`).join('\n');
  return {
    system,
    prompt:
      again === undefined
        ? prompt
        : `${prompt}\n\nYour last answer could not be used:\n${again}\nAnswer again.`,
    schema: proposalSchema(offers.always.length + offers.now.length),
    maxOutputTokens: MOST_OUTPUT_TOKENS,
    cacheKey,
  };
}

function outcomeOf({ proposal }: Reply): InterpretationOutcome {
  switch (proposal.kind) {
    case 'answer':
    case 'refused':
      return 'refused';
    case 'breakerOpen':
    case 'ceilingReached':
    case 'tooLate':
    case 'unavailable':
      return proposal.kind;
    case 'failed':
      if (proposal.reason === 'aborted') return 'tooLate';
      return proposal.reason === 'malformed' ? 'malformed' : 'unavailable';
  }
}

function ended(
  last: Ended,
  well: 'understood' | 'repaired',
  uses: readonly (ModelUse | null)[],
): Interpretation {
  const use = sumOf(uses.filter((one) => one !== null));
  if (!('read' in last)) return { commands: null, outcome: last.outcome, use };
  if ('commands' in last.read) return { commands: last.read.commands, outcome: well, use };
  return { commands: null, outcome: 'malformed', use };
}

function sumOf([first, ...rest]: readonly ModelUse[]): ModelUse | null {
  if (!first) return null;
  return rest.reduce(
    (sum, one) => ({
      model: sum.model,
      inputTokens: sum.inputTokens + one.inputTokens,
      cachedInputTokens: sum.cachedInputTokens + one.cachedInputTokens,
      outputTokens: sum.outputTokens + one.outputTokens,
      costMicros: sum.costMicros === null || one.costMicros === null ? null : sum.costMicros + one.costMicros,
      elapsedMs: sum.elapsedMs + one.elapsedMs,
    }),
    first,
  );
}
