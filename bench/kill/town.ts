import { setTimeout as wait } from 'node:timers/promises';
import { store } from '../../blueprints/store/blueprint.ts';
import { approveTemplates } from '../../demo/approveTemplates.ts';
import { seededRandom } from '../../world/random.ts';
import { startWorld } from '../../world/startWorld.ts';
import { answerParent, inputOfProcess } from '../process/answerParent.ts';
import { addBuyer } from '../store/buyers.ts';
import { chat } from './chat.ts';
import { clearFaults, setFaults } from './faults.ts';
import { openStreet } from '../store/street.ts';
import { lateStatuses } from './lateStatuses.ts';
import { readTown } from './readTown.ts';
import { walk } from './walk.ts';

/** The world, its people, and the street to the product: one process that nobody kills. */
export interface TownInput {
  seed: number;
  walkers: number;
  chatter: number;
}

/** As the provider does, only sooner; for ever, until it is acknowledged. */
const RETRY_MS = [500, 1_000, 2_000, 4_000];
const SECOND_WALK = 0.3;

const { seed, walkers, chatter } = inputOfProcess<TownInput>();
const street = await openStreet(lateStatuses());
const world = await startWorld({
  dice: seed,
  graph: { callbackUrl: `${street.url}/webhooks/whatsapp`, retryDelaysMs: RETRY_MS },
  payments: { webhookUrl: `${street.url}/webhooks/stripe` },
});
approveTemplates(world.graph, store);

const random = seededRandom(seed);
const walked = { begun: 0, ended: 0, written: 0 };
let phase: 'open' | 'closing' | 'closed' = 'open';
let people: Promise<unknown> = Promise.resolve();

/** One after the other comes, asks for a refund, and some come back for a second one. */
async function walkAll(slot: number): Promise<void> {
  await wait(slot * 200);
  while (phase === 'open') {
    const n = walked.begun++;
    const { waId } = addBuyer(world, n, 1 + (n % 2));
    const walking = () => walk({ graph: world.graph, waId, random, isOver: () => phase === 'closed' });
    walked.written += await walking();
    if (random() < SECOND_WALK && phase === 'open') walked.written += await walking();
    walked.ended++;
  }
}

answerParent({
  addresses: () => addressesOf(),
  lead: (targets: string[]) => street.lead(targets),
  open: () => {
    setFaults(world);
    const chatting = chat({ graph: world.graph, perSecond: chatter, random, isOver: () => phase !== 'open' });
    const walks = Array.from({ length: walkers }, (_, slot) => walkAll(slot));
    people = Promise.all([chatting.then((written) => (walked.written += written)), ...walks]);
  },
  /** Nobody new comes; the faults end; who is on the way goes to the end. Resolves when all are home. */
  close: async () => {
    phase = 'closing';
    clearFaults(world);
    await people;
  },
  read: () => ({ ...readTown(world, street), walked }),
  stop: async () => {
    phase = 'closed';
    await world.stop();
    await street.stop();
  },
});

function addressesOf() {
  const { graph, payments, shop, warehouse, crm, mail } = world;
  const servers = { graph, payments, shop, warehouse, crm, mail };
  return Object.fromEntries(Object.entries(servers).map(([name, { url }]) => [name, { url }]));
}
