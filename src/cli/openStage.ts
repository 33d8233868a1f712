import { AppError } from '../base/errors.ts';
import type { Blueprint } from '../blueprint/blueprint.ts';
import type { Config } from '../config.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { store } from '../../blueprints/store/blueprint.ts';
import { configuredStage } from './configuredStage.ts';
import { CONFIG_FILE, loadConfigFile } from './loadModule.ts';
import { homeFolder, modelFolder, type Installation } from './openInstallation.ts';
import type { Stage, StageSetup } from './stage.ts';
import type { Terminal } from './terminal.ts';

/** Above all floors: it plays the world around the product. Named at run time only. */
const DEMO = new URL('../../demo/startDemo.ts', import.meta.url).href;
const SANDBOX = new URL('../../demo/sandbox/sandboxOf.ts', import.meta.url).href;

/**
 * The configured businesses; without any configuration the demo store, with a world of its own around it.
 * @throws AppError CONFIG_INVALID.
 */
export async function openStage(
  config: Config,
  terminal: Terminal,
  installation: Installation,
): Promise<Stage & { isDemo: boolean }> {
  const setup: StageSetup = {
    home: homeFolder(config, terminal),
    port: config.port,
    databaseUrl: installation.url,
    databaseAdminUrl: installation.adminUrl,
    modelFolder: modelFolder(config, terminal),
    folder: terminal.folder,
    onProgress: terminal.err,
  };
  const project = await loadConfigFile(terminal.folder);
  if (project !== null || config.whatsapp !== null) {
    const stage = await configuredStage(config, project ?? { blueprint: store });
    const [first] = stage.workspaces;
    if (!first || config.role === 'worker') return { ...stage, isDemo: false };
    const { sandboxOf }: SandboxModule = await import(SANDBOX);
    const sandbox = sandboxOf(first.blueprint, setup);
    const close = async () => {
      await sandbox.close();
      await stage.close();
    };
    return { ...stage, sandbox, close, isDemo: false };
  }
  if (config.role !== 'all') {
    throw new AppError(
      'CONFIG_INVALID',
      `The demo store runs in one process and the role is '${config.role}'. Start it without --role, ` +
        `or set the WHATSAPP_… variables, or write a ${CONFIG_FILE}`,
      { role: config.role },
    );
  }
  const { startDemo }: DemoModule = await import(DEMO);
  const stage = await startDemo(setup);
  return { ...stage, apiToken: config.apiToken ?? stage.apiToken, isDemo: true };
}

/** What demo/startDemo.ts exports. */
interface DemoModule {
  startDemo(setup: StageSetup): Promise<Stage>;
}

/** What demo/sandbox/sandboxOf.ts exports. */
interface SandboxModule {
  sandboxOf(blueprint: Blueprint, setup: StageSetup): Sandbox;
}
