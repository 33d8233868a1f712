import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { playDialogue } from '../../testing/playDialogue.ts';
import { readDialogue } from '../../testing/readDialogue.ts';
import { happenings } from './dialogues/happenings.ts';
import { refund } from './refund.ts';

for (const file of globSync('dialogues/*.md', { cwd: import.meta.dirname }).toSorted()) {
  const dialogue = readDialogue(readFileSync(join(import.meta.dirname, file), 'utf8'));
  test(`${dialogue.title} (${dialogue.language})`, () => playDialogue(refund, dialogue, happenings));
}
