import { HOUR_MS } from '../../src/base/clock.ts';
import { openScene } from '../../demo/scene/openScene.ts';
import type { Scene } from '../../demo/scene/scene.ts';
import type { Script } from './script.ts';

/** What one matter cost in messages. */
export interface Counted {
  script: Script;
  /** In our ledger: messages of the conversation that the provider has billed. */
  billed: number;
  /** What the provider's double charged. */
  charged: number;
  /** Of the ledger, by the loop that said them. */
  feeMicros: number;
  /** What was said, in the order in which it was. */
  said: string[];
  endedAs: string | null;
}

/** Plays a script over HTTP on a world and a workspace of its own, and reads the ledger when nothing is left to do. */
export async function playScript(databaseUrl: string, script: Script): Promise<Counted> {
  const scene = await openScene({ databaseUrl, slugs: [script.name.toLowerCase()] });
  try {
    await script.play(scene, script.waId);
    await scene.pass(HOUR_MS);
    const { loop } = await scene.matterOf(script.waId, script.of === 'order' ? 'shopping' : 'refund');
    const ledger = await readLedger(scene, loop.conversationId);
    return {
      script,
      ...ledger,
      charged: scene.world.graph.charges().length,
      said: scene
        .chat(script.waId)
        .filter(({ from }) => from === 'business')
        .map(({ text }) => text),
      endedAs: loop.outcome,
    };
  } finally {
    await scene.close();
  }
}

async function readLedger(scene: Scene, conversationId: string) {
  const { status, body } = await scene.api('GET', `/api/v1/conversations/${conversationId}/costs`);
  if (status !== 200) throw new Error(`The ledger answered ${status}: ${JSON.stringify(body)}`);
  const loops = body['loops'] as { messagesBilled: number; feeMicros: number }[]; // the endpoint's own shape
  return {
    billed: loops.reduce((sum, { messagesBilled }) => sum + messagesBilled, 0),
    feeMicros: loops.reduce((sum, { feeMicros }) => sum + feeMicros, 0),
  };
}
