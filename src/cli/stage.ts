import type { NewAgent } from '../access/addAgent.ts';
import type { Clock } from '../base/clock.ts';
import type { Loopline } from '../main.ts';
import type { DemoControl } from '../sandbox/demoControl.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { WorkspaceSetup } from '../start/openWorkspaces.ts';

/** What a process of Loopline plays on: the businesses, the systems around them, and the clock they share. */
export interface Stage {
  readonly clock: Clock;
  readonly workspaces: readonly WorkspaceSetup[];
  /** Who works for the first of them, written down when it is opened. Default: nobody. */
  readonly team?: readonly NewAgent[];
  /** Of the HTTP API; null: it is closed. */
  readonly apiToken: string | null;
  /** Where people try the product out; absent: nowhere. */
  readonly sandbox?: Sandbox;
  /** The demo's only. */
  readonly demo?: DemoControl;
  /** HTTP is served at `url` from now on. Gives what a person at the terminal should know, in lines. */
  opened(url: string, loopline: Loopline): Promise<string[]>;
  close(): Promise<void>;
}

/** What a stage is made from. */
export interface StageSetup {
  /** Where it may keep files. */
  home: string;
  /** The port that HTTP will be served on; 0 when it is not known yet. */
  port: number;
  /** Of the product's database; its role owns the databases of runs, too. */
  databaseUrl: string;
  /** Of a role that may make databases. */
  databaseAdminUrl: string;
  /** Where trained classifiers are kept. */
  modelFolder: string;
  /** The folder in which the command was given. */
  folder: string;
  /** Told in words for a person. */
  onProgress(message: string): void;
}
