import type { SandboxAct, ScenarioStep } from '../../src/api/scenario.ts';
import { AppError } from '../../src/base/errors.ts';
import { SECOND_MS } from '../../src/base/clock.ts';
import type { Inbound } from '../../world/graph/inboundSchema.ts';
import { nextDueAt } from '../scene/passTime.ts';
import { choiceIn } from '../scene/playOn.ts';
import { breakIt, repairIt } from './breakages.ts';
import { readFacts } from './facts.ts';
import type { OpenRun } from './openRun.ts';
import { RUN_AGENT } from './openRun.ts';
import { fieldsOf, mainLoop } from './readLoop.ts';

/** A person reads and types. */
const MOMENT_MS = 3 * SECOND_MS;
/** One pixel, which is a photo to whoever stores photos by their id. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/**
 * Does one thing in a run and lets all that follows from it happen. What is refused is no step of the run.
 * @throws AppError STEP_REFUSED
 */
export async function takeStep(run: OpenRun, step: ScenarioStep): Promise<void> {
  const { loops } = await readFacts(run.scene, run.address);
  const before = new Map(loops.map((loop) => [loop.id, fieldsOf(loop)]));
  await doIt(run, step);
  run.before = before;
  run.steps.push(step);
}

async function doIt(run: OpenRun, step: ScenarioStep): Promise<void> {
  const { scene, address } = run;
  switch (step.do) {
    case 'write':
      return send(run, { type: 'text', text: step.text });
    case 'tap':
      return send(run, { type: 'tap', choice: choiceIn(scene.chat(address), step.choice) });
    case 'speak':
      scene.world.model.setSpeech(step.words);
      return send(run, { type: 'media', kind: 'audio', voice: true });
    case 'photo':
      return send(run, {
        type: 'media',
        kind: 'image',
        base64: PIXEL,
        mimeType: 'image/png',
        ...(step.caption !== undefined && step.caption !== '' && { caption: step.caption }),
      });
    case 'wait':
      return scene.pass(step.ms);
    case 'nextTimer':
      return passToNext(run);
    case 'break':
      return breakIt(scene.world, step.what);
    case 'repair':
      repairIt(scene.world, step.what);
      return scene.pass(MOMENT_MS);
    case 'act':
      return act(run, step.act);
  }
}

async function send({ scene, address }: OpenRun, inbound: Inbound): Promise<void> {
  try {
    await scene.world.graph.write(address, inbound);
  } catch (error) {
    throw refused(error instanceof Error ? error.message : String(error));
  }
  await scene.pass(MOMENT_MS);
}

async function passToNext({ scene }: OpenRun): Promise<void> {
  const dueAt = await nextDueAt(scene.loopline, scene.clock.now());
  if (dueAt === null) throw refused('Nothing waits for time; write as the customer first');
  await scene.pass(dueAt.getTime() - scene.clock.now().getTime());
}

async function act(run: OpenRun, asked: SandboxAct): Promise<void> {
  const { scene, address } = run;
  const facts = await readFacts(scene, address);
  if (facts.conversation === null) throw refused('There is no conversation yet; write as the customer first');
  const loopId = mainLoop(facts)?.id;
  const onLoop = asked.kind === 'move' || asked.kind === 'closeLoop' || 'state' in asked;
  const path = `/api/v1/conversations/${facts.conversation.id}/acts`;
  const { status, body } = await scene.api('POST', path, {
    agent: RUN_AGENT,
    act: onLoop ? { ...asked, loopId } : asked,
  });
  if (status !== 200) throw refused(typeof body.detail === 'string' ? body.detail : String(status));
  await scene.pass(MOMENT_MS);
}

function refused(why: string): AppError {
  return new AppError('STEP_REFUSED', why);
}
