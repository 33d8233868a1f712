import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { extract } from 'tar-fs';

const ROOT = join(import.meta.dirname, '../..');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];

/**
 * A real Chromium, from a package and without anything of the system. CHROMIUM_PATH names another one: on machines
 * that the package has none for, or for a second opinion.
 */
export async function launchChromium(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  const { executablePath, env } =
    own === undefined ? await unpacked() : { executablePath: own, env: process.env };
  return chromium.launch({ executablePath, args: FLAGS, env: definedIn(env) });
}

/**
 * The package's own way writes to a folder that all users share, breaks when two start at once and keeps an old binary.
 * We unpack below node_modules, by version, and rename when all is there.
 */
async function unpacked(): Promise<{ executablePath: string; env: NodeJS.ProcessEnv }> {
  const home = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  const { version }: { version: string } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const cache = join(ROOT, 'node_modules/.cache/chromium');
  const folder = join(cache, version);
  if (!existsSync(folder)) await unpackTo(join(home, 'bin'), cache, folder);
  const executablePath = join(folder, 'chromium');
  return { executablePath, env: { ...process.env, ...libraries(executablePath, folder), ...fonts(folder) } };
}

async function unpackTo(packed: string, cache: string, folder: string): Promise<void> {
  const draft = join(cache, `.draft-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  const unpack = (name: string, to: NodeJS.WritableStream) =>
    pipeline(createReadStream(join(packed, name)), createBrotliDecompress(), to);
  await unpack('chromium.br', createWriteStream(join(draft, 'chromium'), { mode: 0o755 }));
  await unpack('al2023.tar.br', extract(join(draft, 'al2023')));
  await unpack('fonts.tar.br', extract(join(draft, 'fonts')));
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true, force: true }); // somebody else was first
  }
}

/** The system's when it has them. */
function libraries(executablePath: string, folder: string): NodeJS.ProcessEnv {
  const { status, stdout } = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  const isComplete = status === 0 && !stdout.includes('not found');
  return isComplete ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
}

/** Without any font all text is zero wide, and tests pass on a blank page. */
function fonts(folder: string): NodeJS.ProcessEnv {
  const system = '/usr/share/fonts';
  if (existsSync(system) && readdirSync(system).length > 0) return {};
  const file = join(folder, 'fonts.conf');
  if (!existsSync(file)) {
    const head = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">';
    const [dir, cache] = [join(folder, 'fonts'), join(folder, 'font-cache')];
    writeFileSync(file, `${head}<fontconfig><dir>${dir}</dir><cachedir>${cache}</cachedir></fontconfig>`);
  }
  return { FONTCONFIG_FILE: file };
}

function definedIn(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
