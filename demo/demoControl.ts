import { randomBytes } from 'node:crypto';
import type { NewAgent } from '../src/access/addAgent.ts';
import type { WorkspaceId } from '../src/base/id.ts';
import { AppError } from '../src/base/errors.ts';
import { inWorkspace } from '../src/db/inWorkspace.ts';
import type { Loopline } from '../src/main.ts';
import type { DemoControl } from '../src/sandbox/demoControl.ts';
import type { WorldClock } from '../world/clock.ts';
import type { DemoWorld } from './demoWorld.ts';
import { emptyProduct } from './reset/emptyProduct.ts';
import { PERSONAS, waIdOf } from './sandbox/personas.ts';
import { readPhone } from './sandbox/readPhone.ts';
import { choiceIn } from './scene/playOn.ts';
import { DEMO_TEAM } from './team.ts';

/** Who the link of the start signs in as. */
export const DEMO_ADMIN: NewAgent = {
  id: 'you',
  name: 'Alex Rivera',
  email: 'alex@store.example',
  role: 'admin',
  languages: ['en', 'pt-BR', 'es'],
  skills: ['refunds', 'sales'],
};

export interface DemoControlSetup {
  world: DemoWorld;
  clock: WorldClock;
  modelFolder: string;
  /** Connects the world to the product, again after each reset. */
  connect(url: string): Promise<void>;
}

/** The demo in the hand of the person who tries it out. `take` tells it the product, which is started after it. */
export function makeDemoControl(setup: DemoControlSetup): DemoControl & { take(loopline: Loopline): void } {
  const { world, clock } = setup;
  let product: Loopline | null = null;
  return {
    key: randomBytes(24).toString('base64url'),
    admin: DEMO_ADMIN,
    people: PERSONAS,
    waIdOf,
    take: (loopline) => {
      product = loopline;
    },
    phone: (person) => {
      const waId = waIdOf(person);
      return waId === null ? null : readPhone(world.now, waId);
    },
    write: async (person, what) => {
      const { graph } = world.now;
      const waId = waIdOf(person) ?? '';
      try {
        const choice = what.do === 'tap' ? choiceIn(graph.phone(waId).messages, what.choice) : '';
        await graph.write(
          waId,
          what.do === 'tap' ? { type: 'tap', choice } : { type: 'text', text: what.text },
        );
      } catch (error) {
        throw new AppError('STEP_REFUSED', error instanceof Error ? error.message : String(error));
      }
    },
    advance: async (ms) => {
      await keepSessions(needProduct(product), clock, ms);
      clock.advance(ms);
    },
    reset: () => reset(setup, needProduct(product)),
  };
}

function needProduct(product: Loopline | null): Loopline {
  if (product) return product;
  throw new Error('The demo is being opened');
}

/** Nothing new comes from outside, what is under way ends, and then both sides begin anew. */
async function reset({ world, clock, modelFolder, connect }: DemoControlSetup, product: Loopline) {
  await product.automationIdle();
  await product.turns.idle();
  await product.outbox.idle();
  await world.renew();
  await emptyProduct(product, { clock, team: [...DEMO_TEAM, DEMO_ADMIN], modelFolder });
  product.forget();
  await connect(product.url ?? '');
}

/** Who is signed in has not been away for the time that is skipped. */
async function keepSessions({ db, workspaces }: Loopline, clock: WorldClock, ms: number): Promise<void> {
  const at = new Date(clock.now().getTime() + ms);
  await Promise.all(workspaces.map(({ id }) => keepSessionsOf(id)));

  function keepSessionsOf(id: WorkspaceId) {
    return inWorkspace(db, id, (connection) =>
      connection.query({
        name: 'keepSessions',
        text: `update session set seen_at = $2, created_at = created_at + $3 * interval '1 ms',
          stepped_up_at = stepped_up_at + $3 * interval '1 ms' where workspace_id = $1`,
        values: [id, at, ms],
      }),
    );
  }
}
