import type { Page } from 'playwright-core';

/** As much longer than English as other languages get. */
const LONGER = 0.35;
const ACCENTS: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', c: 'ç', n: 'ñ' };

/** What a catalogue is in the built files: `var e=JSON.parse(…)` of messages by their ids. */
const CATALOGUE = /^var (\w+)=JSON\.parse\(`(\{"[^"]{6}":.*\})`\)/s;

/** Gives a page other words than its own: English with accents and a third longer, so that what is too narrow shows. */
export async function speakPseudo(page: Page): Promise<void> {
  await page.route('**/assets/*.js', async (route) => {
    const answer = await route.fetch();
    const code = await answer.text();
    const [whole = '', name = '', json = ''] = CATALOGUE.exec(code) ?? [];
    if (json === '') return route.fulfill({ response: answer, body: code });
    const messages: unknown = JSON.parse(json.replaceAll('\\\\', '\\'));
    const body = code.replace(whole, () => `var ${name}=${JSON.stringify(longer(messages))}`);
    return route.fulfill({ response: answer, body });
  });
}

/** Of a compiled message, plain text is a part of its list; places and plurals are lists of their own. */
function longer(messages: unknown): unknown {
  if (typeof messages !== 'object' || messages === null) return messages;
  return Object.fromEntries(
    Object.entries(messages).map(([id, parts]: [string, unknown]) => [
      id,
      Array.isArray(parts) ? parts.map((part) => (typeof part === 'string' ? pseudo(part) : part)) : parts,
    ]),
  );
}

function pseudo(text: string): string {
  if (text.includes('<')) return text;
  const accented = text.replaceAll(/[aeioucn]/g, (letter) => ACCENTS[letter] ?? letter);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters < 2 ? text : `${accented}${'·'.repeat(Math.ceil(letters * LONGER))}`;
}
