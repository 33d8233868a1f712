import { ensureAgents } from '../../src/access/ensureAgents.ts';
import type { Persona } from '../../src/api/simulatorShapes.ts';
import type { ScenarioStep } from '../../src/api/scenario.ts';
import { AppError } from '../../src/base/errors.ts';
import { newId } from '../../src/base/id.ts';
import type { Blueprint } from '../../src/blueprint/blueprint.ts';
import { teachOddSentences } from '../oddSentences.ts';
import { openScene } from '../scene/openScene.ts';
import type { Scene } from '../scene/scene.ts';
import { PERSONAS, waIdOf } from './personas.ts';
import type { RunDatabases } from './runDatabases.ts';

/** A product of its own with a world around it, and what was done in it. */
export interface OpenRun {
  readonly id: string;
  readonly persona: Persona;
  /** How WhatsApp knows the persona. */
  readonly address: string;
  readonly scene: Scene;
  readonly startedAt: Date;
  readonly steps: ScenarioStep[];
  /** The fields of the matter before the last step, by the matter's id. */
  before: Map<string, Map<string, string>>;
  close(): Promise<void>;
}

export interface RunSetup {
  databases: RunDatabases;
  blueprint: Blueprint;
  modelFolder: string;
}

/** Who acts on the business's side of a run. */
export const RUN_AGENT = 'you';

/** @throws AppError PERSONA_UNKNOWN, SIMULATOR_UNAVAILABLE */
export async function openRun(
  { databases, ...setup }: RunSetup,
  key: string,
  id: string = newId(),
): Promise<OpenRun> {
  const persona = PERSONAS.find((one) => one.key === key);
  const address = waIdOf(key);
  if (!persona || address === null) throw unknown(key);
  const database = await databases.make();
  try {
    const { blueprint, modelFolder } = setup;
    const scene = await openScene({ blueprint, modelFolder, databaseUrl: database.url, models: {} });
    teachOddSentences(scene.world.model);
    await writeAgent(scene);
    const startedAt = scene.clock.now();
    const close = async () => {
      await scene.close();
      await database.drop();
    };
    return { id, persona, address, scene, startedAt, steps: [], before: new Map(), close };
  } catch (error) {
    await database.drop();
    throw error;
  }
}

async function writeAgent({ loopline: { db, workspaces }, clock }: Scene): Promise<void> {
  const [workspace] = workspaces;
  const you = { id: RUN_AGENT, name: 'You', email: 'you@store.example', role: 'manager' } as const;
  if (workspace) await ensureAgents(db, workspace.id, [you], clock.now());
}

function unknown(key: string): AppError {
  const known = PERSONAS.map((persona) => persona.key).join(', ');
  return new AppError('PERSONA_UNKNOWN', `Nobody is known as '${key}'; there are: ${known}`, { key });
}
