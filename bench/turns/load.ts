import { seededRandom } from '../../world/random.ts';
import { answerParent, inputOfProcess, tellParent } from '../process/answerParent.ts';
import { closedLoop, type ClosedLoop } from './closedLoop.ts';
import { startGraphStub } from './graphStub.ts';
import { makeMailbox } from './mailbox.ts';
import { openLoop, type OpenLoop } from './openLoop.ts';
import { makePoster } from './poster.ts';
import { userIdOf } from './signedMessage.ts';

/** Customers and provider in one process, so that both ends of a turn are read from one clock. */
export interface LoadInput {
  seed: number;
}

const { seed } = inputOfProcess<LoadInput>();
const mailbox = makeMailbox();
const stub = await startGraphStub(mailbox.take);
let poster: ReturnType<typeof makePoster> | null = null;

function posting() {
  if (!poster) throw new Error('Say first where the product is');
  return { poster, mailbox, tell: tellParent };
}

answerParent({
  graphUrl: () => stub.url,
  product: (url: string) => {
    poster = makePoster(url);
  },
  /** Every customer says hello once: from then on each has a conversation with an open loop. */
  greet: async ({ customers, inFlight }: { customers: number; inFlight: number }) => {
    const { poster: post } = posting();
    let next = 0;
    const greetAll = async () => {
      for (let customer = next++; customer < customers; customer = next++) {
        const answered = mailbox.expectAny(userIdOf(customer));
        await post.post(customer, `wamid.hello${customer}`, 'hello there');
        await answered;
      }
    };
    await Promise.all(Array.from({ length: inFlight }, greetAll));
  },
  /** One message, answered. */
  say: async ({ customer, text }: { customer: number; text: string }) => {
    const answered = mailbox.expectAny(userIdOf(customer));
    await posting().poster.post(customer, `wamid.${seed}said${performance.now()}`, text);
    await answered;
  },
  closed: (asked: ClosedLoop) => closedLoop(posting(), asked),
  open: (asked: OpenLoop) => openLoop(posting(), { ...asked, random: seededRandom(seed) }),
  stop: async () => {
    await poster?.close();
    await stub.stop();
  },
});
