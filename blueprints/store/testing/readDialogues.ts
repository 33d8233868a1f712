import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDialogue, type Dialogue } from './readDialogue.ts';

/** The written dialogues of a flow, which lie in the folder `dialogues` of its own. */
export function readDialogues(folder: string): Dialogue[] {
  const files = globSync('dialogues/*.md', { cwd: folder }).toSorted();
  return files.map((file) => readDialogue(readFileSync(join(folder, file), 'utf8')));
}
