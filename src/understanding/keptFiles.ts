import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files of one kind in a folder: what was learned once and need not be learned at each start. */
export interface KeptFiles {
  folder: string;
  /** '.bin' */
  ending: string;
  /** So many are kept, the newest. */
  most: number;
}

/** Null: it is not there, or not readable. */
export async function readKept({ folder, ending }: KeptFiles, name: string): Promise<Buffer | null> {
  try {
    return await readFile(join(folder, `${name}${ending}`));
  } catch {
    return null;
  }
}

/** Whole or not at all. What cannot be kept is learned again at the next start: nothing else is lost. */
export async function keep(files: KeptFiles, name: string, bytes: Buffer): Promise<void> {
  const { folder, ending } = files;
  const file = join(folder, `${name}${ending}`);
  const beside = `${file}.${randomUUID()}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(beside, bytes);
    await rename(beside, file);
    await forgetOldest(files);
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

async function forgetOldest({ folder, ending, most }: KeptFiles): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending));
  const files = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), at: (await stat(join(folder, name))).mtimeMs })),
  );
  const old = files.toSorted((a, b) => b.at - a.at).slice(most);
  await Promise.all(old.map(({ path }) => rm(path, { force: true })));
}
