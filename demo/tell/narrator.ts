import { styleText } from 'node:util';
import type { Matter } from '../../src/turn/readMatter.ts';
import type { Scene } from '../scene/scene.ts';
import { bubble } from './bubble.ts';

/** Writes a story down as it is played. */
export interface Narrator {
  title(about: string): void;
  chat(scene: Scene): Promise<void>;
  note(text: string): void;
  line(text: string): void;
}

type Style = 'bold' | 'dim' | 'cyan' | 'green' | 'red';

/** Colours only where a person looks: in a terminal, and not with NO_COLOR. */
const styled = (style: Style, text: string): string => styleText(style, text, { stream: process.stdout });

export function makeNarrator(write: (text: string) => void): Narrator {
  const shown = new Set<string>();
  let place = '';
  return {
    title: (about) => {
      shown.clear();
      place = '';
      write(`\n${styled('bold', about)}`);
    },
    note: (text) => write(styled('dim', `  · ${text}`)),
    line: write,
    chat: async (scene) => {
      for (const message of messagesOf(scene)) {
        if (shown.has(message.id)) continue;
        shown.add(message.id);
        write(styled(message.from === 'customer' ? 'green' : 'cyan', bubble(message)));
      }
      const now = await placeOf(scene);
      if (now !== place) write(styled('dim', `  · ${now}`));
      place = now;
    },
  };
}

/** Of everybody who has written, in the order of their instants. */
function messagesOf({ world }: Scene) {
  const people = new Set(world.graph.messages().map(({ customerId }) => customerId));
  return [...people].flatMap((id) => world.graph.phone(id).messages).sort((a, b) => a.at.localeCompare(b.at));
}

/** Where the newest matter stands. */
async function placeOf(scene: Scene): Promise<string> {
  const [writer] = scene.world.graph.messages().filter(({ from }) => from === 'customer');
  if (!writer) return 'nobody has written yet';
  return placeIn(await scene.matterOf(scene.world.graph.phone(writer.customerId).customer.waId));
}

/** '261121-000001-3 confirming · assistant, waits for customer until 2026-11-22 09:00'. */
export function placeIn({ loop }: Matter): string {
  const { protocolNumber, outcome, owner, waitsFor, nextStep, deadlineAt } = loop;
  if (outcome !== null) return `${protocolNumber} closed: ${outcome}`;
  const until = new Date(deadlineAt ?? 0).toISOString().slice(0, 16).replace('T', ' ');
  const state = typeof loop.state === 'string' ? loop.state : JSON.stringify(loop.state);
  return `${protocolNumber} ${state}: ${nextStep} (${owner}, waits for ${waitsFor} until ${until})`;
}

export const good = (text: string): string => styled('green', text);
export const bad = (text: string): string => styled('red', text);
