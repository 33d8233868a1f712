import type { Clock } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import type { DrafterDeps } from '../guardrail/draft/draftAnswer.ts';
import { costOf, speechCostOf } from '../models/prices.ts';
import type { Advisers } from '../turn/turnDeps.ts';
import type { Interpreter } from '../understanding/interpreter.ts';
import { plainProfile } from '../understanding/model/assistantProfile.ts';
import { makeBreaker, type Breaker } from '../understanding/model/breaker.ts';
import type { LanguageModel } from '../understanding/model/languageModel.ts';
import { makeInterpreter } from '../understanding/model/makeInterpreter.ts';
import { makeModelDesk, type Ceilings } from '../understanding/model/modelDesk.ts';
import { makePlaces } from '../understanding/model/places.ts';
import { makeSpeechDesk, type SpeechDesk } from '../understanding/model/speechDesk.ts';
import type { Transcriber } from '../understanding/model/transcriber.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';

/** The models that a business is served by. Without any, it runs all the same. */
export interface ModelsSetup {
  /** Null: what the quicker stages leave open is asked of the contact, or of a person. */
  language: LanguageModel | null;
  /** Null: who sends a voice note is asked to write. */
  transcriber: Transcriber | null;
  ceilings: Ceilings;
  /** In real time. Default 8 s. */
  deadlineMs?: number;
}

export interface ModelAdvisersDeps {
  db: Database;
  clock: Clock;
  workspaces: readonly OpenWorkspace[];
  workspaceOf(id: WorkspaceId): OpenWorkspace;
  onTrouble(error: unknown, context: { workspaceId: WorkspaceId; model: string }): void;
}

/** Calls of models that run at once in one process; turns wait for them, so there are fewer than turns. */
const CALLS_AT_ONCE = 32;

export interface ModelAdvisers extends Required<Pick<Advisers, 'interpreterOf' | 'transcribe'>> {
  /** With what answers are drafted; null for a workspace that runs without a model. */
  drafterOf(workspaceId: WorkspaceId): DrafterDeps | null;
}

/** Stage 2, drafts and the ears of every workspace that has them. A model that several share is left alone for all at once. */
export function modelAdvisers(deps: ModelAdvisersDeps): ModelAdvisers {
  const common = { ...deps, places: makePlaces(CALLS_AT_ONCE), breakers: new Map<string, Breaker>() };
  const drafters = new Map<WorkspaceId, DrafterDeps>();
  const interpreters = new Map<WorkspaceId, Interpreter>();
  const ears = new Map<WorkspaceId, SpeechDesk>();
  for (const workspace of deps.workspaces) {
    const models = workspace.setup.models;
    if (!models) continue;
    const { language, transcriber } = models;
    if (language) {
      const asking = askingFor(common, workspace, { ...models, language });
      drafters.set(workspace.id, asking);
      const intents = [...workspace.book.intents.values()];
      interpreters.set(workspace.id, makeInterpreter({ ...asking, intents }));
    }
    if (transcriber) ears.set(workspace.id, earsFor(common, { ...models, transcriber }));
  }
  return {
    drafterOf: (id) => drafters.get(id) ?? null,
    interpreterOf: (id) => interpreters.get(id) ?? null,
    transcribe: transcribeWith(deps, ears),
  };
}

function transcribeWith(
  { workspaceOf }: ModelAdvisersDeps,
  ears: ReadonlyMap<WorkspaceId, SpeechDesk>,
): ModelAdvisers['transcribe'] {
  return async (workspaceId, { conversationId, media: { mediaId }, from, language }) => {
    const desk = ears.get(workspaceId);
    const channel = workspaceOf(workspaceId).channels[from.channel];
    if (!desk || !channel) return null;
    const heard = await desk.wordsOf({
      workspaceId,
      conversationId,
      mediaKey: `${from.channel}:${mediaId}`,
      language,
      fetch: async (signal) => {
        const file = await channel.fetchMedia?.(from.account, mediaId, signal);
        return file?.kind === 'done' ? file : null;
      },
    });
    return 'text' in heard ? heard : null;
  };
}

type Common = ModelAdvisersDeps & { places: ReturnType<typeof makePlaces>; breakers: Map<string, Breaker> };

/** One desk for all that is asked of a model, so that what it costs is counted together. */
function askingFor(
  common: Common,
  { setup: { blueprint } }: OpenWorkspace,
  { language: model, ceilings, deadlineMs }: ModelsSetup & { language: LanguageModel },
): DrafterDeps {
  const breaker = breakerOf(common, model.name);
  return {
    desk: makeModelDesk({ ...common, model, ceilings, costOf, breaker }),
    profile: blueprint.assistant ?? plainProfile(blueprint.business.name),
    ...(deadlineMs !== undefined && { deadlineMs }),
  };
}

function earsFor(
  common: Common,
  { transcriber, ceilings }: ModelsSetup & { transcriber: Transcriber },
): SpeechDesk {
  return makeSpeechDesk({
    ...common,
    transcriber,
    ceilings,
    costOf: speechCostOf,
    breaker: breakerOf(common, transcriber.name),
  });
}

function breakerOf({ breakers, clock }: Common, model: string): Breaker {
  const known = breakers.get(model);
  if (known) return known;
  const made = makeBreaker(clock);
  breakers.set(model, made);
  return made;
}
