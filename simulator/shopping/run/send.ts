import type { Inbound } from '../../../world/graph/inboundSchema.ts';
import type { Visit } from '../talk/visit.ts';
import type { ShoppingStage } from './stage.ts';

/** The shopper writes or taps; of some everything reaches us twice. */
export async function send({ scene, counts }: ShoppingStage, visit: Visit, inbound: Inbound): Promise<void> {
  const { graph } = scene.world;
  const { waId, isDeliveredTwice } = visit.shopper;
  counts[inbound.type === 'tap' ? 'taps' : 'texts'] += 1;
  if (!isDeliveredTwice) return void (await graph.write(waId, inbound, { wait: false }));
  counts.deliveredTwice += 1;
  visit.met.add('delivered twice');
  graph.faults.set({ kind: 'duplicate' });
  // It is posted before the first pause: what others write is not touched.
  const written = graph.write(waId, inbound, { wait: false });
  graph.faults.clear('duplicate');
  await written;
}
