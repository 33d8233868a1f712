import pino from 'pino';
import { systemClock } from '../../src/base/clock.ts';
import { loadBlueprint } from '../../src/blueprint/loadBlueprint.ts';
import { whatsapp } from '../../src/channels/whatsapp/whatsapp.ts';
import { startLoopline } from '../../src/main.ts';
import { answerParent, inputOfProcess } from '../process/answerParent.ts';
import { chatBlueprint } from './chatBlueprint.ts';
import { countStatements } from './countStatements.ts';
import { PROVIDER } from './provider.ts';
import { KEPT_MODELS } from '../../demo/keptModels.ts';

/** The product in a process of its own, as a bench starts it: everything real but the business. */
export interface ProductInput {
  databaseUrl: string;
  graphUrl: string;
  /** Sends a read mark for each message as well: one more request to the provider. */
  marksRead: boolean;
}

const input = inputOfProcess<ProductInput>();
const statements = countStatements();
const { appSecret, verifyToken, accessToken, numbers, wabaId, perSecond } = PROVIDER;
const accounts = [...numbers];
const channel = whatsapp({
  graphUrl: input.graphUrl,
  appSecret,
  verifyToken,
  accessToken,
  accounts,
  wabas: { [wabaId]: accounts },
  perSecond,
});
const loopline = await startLoopline({
  databaseUrl: input.databaseUrl,
  clock: systemClock,
  log: pino({ level: 'warn' }, pino.destination(2)),
  workspaces: [
    {
      slug: 'bench',
      blueprint: loadBlueprint(chatBlueprint),
      whatsapp: { channel, accounts, marksRead: input.marksRead },
      connectors: [],
    },
  ],
  role: 'all',
  host: '127.0.0.1',
  port: 0,
  modelFolder: KEPT_MODELS,
  apiToken: null,
  auditSecret: 'what the bench makes its audit log with',
});

answerParent({
  url: () => loopline.url,
  workspaceId: () => loopline.workspaces[0]?.id,
  statements: () => statements.read(),
  record: (times: number) => statements.record(times),
  recorded: () => statements.recorded(),
  idle: async () => {
    await loopline.turns.idle();
    await loopline.outbox.idle();
  },
  stop: async () => {
    await loopline.stop();
    await channel.close();
  },
});
