import { systemClock, type Clock } from '../base/clock.ts';
import { loadBlueprint } from '../blueprint/loadBlueprint.ts';
import { whatsappNumberDesk } from '../channels/whatsapp/whatsappNumberDesk.ts';
import type { WhatsAppOptions } from '../channels/whatsapp/checkOptions.ts';
import { whatsappLines } from '../channels/whatsapp/whatsappLines.ts';
import { tokenOf, whatsapp, type WhatsApp } from '../channels/whatsapp/whatsapp.ts';
import type { Config } from '../config.ts';
import { withProductIndex } from '../products/withProductIndex.ts';
import type { WhatsappInlet, WorkspaceSetup } from '../start/openWorkspaces.ts';
import { envConnectors } from './envConnectors.ts';
import { envModels } from './envModels.ts';
import type { LooplineConfig, WorkspaceConfig } from './looplineConfig.ts';
import { needOperations } from './needOperations.ts';
import type { Stage } from './stage.ts';

/** The businesses as they are configured, with the systems they really have. */
export async function configuredStage(config: Config, project: LooplineConfig): Promise<Stage> {
  const clock = systemClock;
  const channels: WhatsApp[] = [];
  const models = await envModels(config);
  const workspaces = workspacesOf(config, project).map((workspace) => ({
    ...setUp(workspace, { clock, channels }),
    models,
  }));
  return {
    clock,
    workspaces,
    apiToken: config.apiToken,
    opened: async (url) => workspaces.flatMap((workspace) => hintOf(workspace, url, workspaces.length === 1)),
    close: async () => {
      await Promise.all(channels.map((channel) => channel.close()));
    },
  };
}

function workspacesOf(config: Config, project: LooplineConfig): readonly WorkspaceConfig[] {
  if ('workspaces' in project) return project.workspaces;
  const { blueprint, connectors } = project;
  return [
    {
      slug: blueprint.name,
      blueprint,
      whatsapp: config.whatsapp,
      connectors: connectors ?? (({ clock }) => envConnectors(config, clock)),
    },
  ];
}

/** Of Meta, for a number that is not configured yet. */
const GRAPH_URL = 'https://graph.facebook.com';

function setUp(
  { slug, blueprint, whatsapp: options, connectors: makeConnectors }: WorkspaceConfig,
  { clock, channels }: { clock: Clock; channels: WhatsApp[] },
): WorkspaceSetup {
  const connectors = withProductIndex(makeConnectors({ clock }), { blueprint, clock });
  needOperations(blueprint, connectors);
  let inlet: WhatsappInlet | null = null;
  if (options !== null) {
    const channel = whatsapp({ ...options, clock });
    channels.push(channel);
    inlet = { channel, accounts: options.accounts, marksRead: true, numbers: () => numbersOf(options) };
  }
  const graphUrl = options?.graphUrl ?? GRAPH_URL;
  return {
    slug,
    blueprint: loadBlueprint(blueprint),
    whatsapp: inlet,
    connectors,
    numberDesk: whatsappNumberDesk(graphUrl, clock),
    lineMaker: whatsappLines(graphUrl, clock),
  };
}

/** Asked for when somebody looks at them: a token may be renewed while we run. */
function numbersOf({ accounts, wabas = {}, accessToken, appSecret }: WhatsAppOptions) {
  const businessOf = (account: string) =>
    Object.entries(wabas).find(([, numbers]) => numbers.includes(account))?.[0] ?? null;
  const token = tokenOf(accessToken);
  return accounts.map((account) => ({
    account,
    businessId: businessOf(account),
    credentials: { accessToken: token(), appSecret },
  }));
}

function hintOf({ slug, whatsapp: inlet }: WorkspaceSetup, url: string, isOnly: boolean): string[] {
  if (inlet === null)
    return [
      `${slug}: no WhatsApp number is configured; set the WHATSAPP_… variables, or connect one in the console`,
    ];
  const path = isOnly ? '/webhooks/whatsapp' : `/webhooks/whatsapp/${slug}`;
  return [`${slug}: WhatsApp posts to ${url}${path}`];
}
