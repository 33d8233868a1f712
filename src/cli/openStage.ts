import { AppError } from '../base/errors.ts';
import type { Config } from '../config.ts';
import { store } from '../../blueprints/store/blueprint.ts';
import { configuredStage } from './configuredStage.ts';
import { CONFIG_FILE, loadConfigFile } from './loadModule.ts';
import { homeFolder } from './openInstallation.ts';
import type { Stage, StageSetup } from './stage.ts';
import type { Terminal } from './terminal.ts';

/** Above all floors: it plays the world around the product. Named at run time only. */
const DEMO = new URL('../../demo/startDemo.ts', import.meta.url).href;

/**
 * The configured businesses; without any configuration the demo store, with a world of its own around it.
 * @throws AppError CONFIG_INVALID.
 */
export async function openStage(config: Config, terminal: Terminal): Promise<Stage & { isDemo: boolean }> {
  const project = await loadConfigFile(terminal.folder);
  if (project !== null || config.whatsapp !== null) {
    return { ...(await configuredStage(config, project ?? { blueprint: store })), isDemo: false };
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
  const stage = await startDemo({
    home: homeFolder(config, terminal),
    port: config.port,
    onProgress: terminal.err,
  });
  return { ...stage, apiToken: config.apiToken ?? stage.apiToken, isDemo: true };
}

/** What demo/startDemo.ts exports. */
interface DemoModule {
  startDemo(setup: StageSetup): Promise<Stage>;
}
