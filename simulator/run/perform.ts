import type { Act } from '../talk/act.ts';
import type { Life, Sent, Stage } from './stage.ts';

/** The customer writes or taps; before it, whoever plays the model learns what is meant. */
export async function perform(
  stage: Stage,
  life: Life,
  act: Extract<Act, { kind: 'write' | 'tap' }>,
): Promise<void> {
  const { graph } = stage.scene.world;
  const { customer } = life.mind;
  const text = act.kind === 'tap' ? act.option.title : act.text;
  if (act.kind === 'write') stage.oracle?.(act, act.titles ?? {}, life);
  const sent: Sent = {
    externalId: '',
    waId: customer.waId,
    customer: life.n,
    goal: life.mind.goal.intent,
    kind: act.kind === 'tap' ? 'tap' : 'text',
    text,
    means: act.means,
    isTimed: stage.isTimed(),
    gaveUpWaiting: false,
  };
  stage.sent.push(sent);
  const inbound =
    act.kind === 'tap'
      ? ({ type: 'tap', choice: act.option.tapId } as const)
      : ({ type: 'text', text } as const);
  const { id } = await graph.write(customer.waId, inbound);
  sent.externalId = id;
}
