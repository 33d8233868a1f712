import { pino } from 'pino';
import type pg from 'pg';
import { systemClock } from '../../src/base/clock.ts';
import { loadBlueprint } from '../../src/blueprint/loadBlueprint.ts';
import { fakeChannel } from '../../src/channels/fake/fakeChannel.ts';
import type { OutboundMessage } from '../../src/channels/channel.ts';
import { makeIntake, type Intake } from '../../src/conversation/intake.ts';
import type { WorkspaceId } from '../../src/base/id.ts';
import { startLoopline, type Loopline } from '../../src/main.ts';
import { KEPT_MODELS } from '../../demo/keptModels.ts';
import { errandsBlueprint, errandsConnector } from './errands.ts';

export const ACCOUNT = 'desk';

/** What left, as the provider saw it: with the epochs that agents had been told by then. */
export interface Departure {
  id: string;
  text: string;
  to: string;
  /** Of the conversation with `to`, as far as somebody had been told; 0 when nobody had. */
  toldEpoch: number;
}

/** The whole product without its HTTP face, with a provider that notes what leaves and when. */
export interface DeskUnderTest {
  loopline: Loopline;
  workspaceId: WorkspaceId;
  intake: Intake;
  superuser: pg.Pool;
  departures: Departure[];
  /** By customer: the epoch that holds since somebody was told that the conversation is a person's. */
  told: Map<string, number>;
  errors: unknown[];
}

interface Setup {
  databaseUrl: string;
  superuser: pg.Pool;
  random: () => number;
  /** How long the slow system and the provider take at most, in ms. */
  slowMs: number;
}

export async function openDesk({ databaseUrl, superuser, random, slowMs }: Setup): Promise<DeskUnderTest> {
  const departures: Departure[] = [];
  const told = new Map<string, number>();
  const errors: unknown[] = [];
  const fake = fakeChannel({ name: 'whatsapp' });
  const channel = {
    ...fake,
    challenge: () => null,
    send: async (message: OutboundMessage, signal: AbortSignal) => {
      const to = message.to.externalId;
      departures.push({ id: message.id, text: textOf(message), to, toldEpoch: told.get(to) ?? 0 });
      if (random() < 0.3) await new Promise((resolve) => setTimeout(resolve, random() * slowMs));
      return fake.send(message, signal);
    },
  };
  const log = pino({ level: 'error' }, { write: (line: string) => void errors.push(JSON.parse(line)) });
  const loopline = await startLoopline({
    databaseUrl,
    clock: systemClock,
    log,
    role: 'all',
    host: '127.0.0.1',
    port: 0,
    modelFolder: KEPT_MODELS,
    apiToken: null,
    auditSecret: 'what the campaign makes its audit log with',
    databaseConnections: 12,
    workspaces: [
      {
        slug: 'errands',
        blueprint: loadBlueprint(errandsBlueprint),
        connectors: [errandsConnector(random, slowMs)],
        whatsapp: { channel, accounts: [ACCOUNT], marksRead: false },
      },
    ],
  });
  const [workspace] = loopline.workspaces;
  if (!workspace) throw new Error('The product opened no workspace');
  const intake = makeIntake({ db: loopline.db, clock: systemClock });
  return { loopline, workspaceId: workspace.id, intake, superuser, departures, told, errors };
}

function textOf({ content }: OutboundMessage): string {
  return 'text' in content ? content.text : content.kind;
}
