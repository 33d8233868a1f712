import type { Clock } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
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

/** Stage 2 and the ears of every workspace that has them. A model that several share is left alone for all at once. */
export function modelAdvisers(
  deps: ModelAdvisersDeps,
): Required<Pick<Advisers, 'interpreterOf' | 'transcribe'>> {
  const common = { ...deps, places: makePlaces(CALLS_AT_ONCE), breakers: new Map<string, Breaker>() };
  const interpreters = new Map<WorkspaceId, Interpreter>();
  const ears = new Map<WorkspaceId, SpeechDesk>();
  for (const workspace of deps.workspaces) {
    const models = workspace.setup.models;
    if (!models) continue;
    const { language, transcriber } = models;
    if (language) interpreters.set(workspace.id, interpreterFor(common, workspace, { ...models, language }));
    if (transcriber) ears.set(workspace.id, earsFor(common, { ...models, transcriber }));
  }
  return {
    interpreterOf: (id) => interpreters.get(id) ?? null,
    transcribe: async (id, { mediaId }, { channel, account }) => {
      const desk = ears.get(id);
      const from = deps.workspaceOf(id).channels[channel];
      if (!desk || !from) return null;
      const heard = await desk.wordsOf({
        workspaceId: id,
        mediaKey: `${channel}:${mediaId}`,
        language: null,
        fetch: async (signal) => {
          const file = await from.fetchMedia?.(account, mediaId, signal);
          return file?.kind === 'done' ? file : null;
        },
      });
      return 'text' in heard ? heard : null;
    },
  };
}

type Common = ModelAdvisersDeps & { places: ReturnType<typeof makePlaces>; breakers: Map<string, Breaker> };

function interpreterFor(
  common: Common,
  { setup, book }: OpenWorkspace,
  { language: model, ceilings, deadlineMs }: ModelsSetup & { language: LanguageModel },
): Interpreter {
  const { blueprint } = setup;
  const breaker = breakerOf(common, model.name);
  return makeInterpreter({
    desk: makeModelDesk({ ...common, model, ceilings, costOf, breaker }),
    profile: blueprint.assistant ?? plainProfile(blueprint.business.name),
    intents: [...book.intents.values()],
    ...(deadlineMs !== undefined && { deadlineMs }),
  });
}

function earsFor(
  common: Common,
  { transcriber, ceilings }: ModelsSetup & { transcriber: Transcriber },
): SpeechDesk {
  return makeSpeechDesk({
    ...common,
    transcriber,
    ceilingMicros: ceilings.workspaceMicros,
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
