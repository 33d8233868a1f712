import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Flow } from 'loopline/flow';
import { playDialogue, type Happenings } from './playDialogue.ts';
import { readDialogue } from './readDialogue.ts';

/** Plays the written dialogues of a flow, which lie in the folder `dialogues` beside it. */
export function testDialogues(flow: Flow, folder: string, happenings: Happenings): void {
  for (const file of globSync('dialogues/*.md', { cwd: folder }).toSorted()) {
    const dialogue = readDialogue(readFileSync(join(folder, file), 'utf8'));
    void test(`${dialogue.title} (${dialogue.language})`, () => playDialogue(flow, dialogue, happenings));
  }
}
