import { test } from 'node:test';
import type { Flow } from 'loopline/flow';
import { happeningsIn, playDialogue, type HappeningsByLanguage } from './playDialogue.ts';
import { readDialogues } from './readDialogues.ts';

/** Plays the written dialogues of a flow, which lie in the folder `dialogues` beside it. */
export function testDialogues(flow: Flow, folder: string, happenings: HappeningsByLanguage): void {
  for (const dialogue of readDialogues(folder))
    void test(`${dialogue.title} (${dialogue.language})`, () => {
      playDialogue(flow, dialogue, happeningsIn(dialogue.language, happenings));
    });
}
