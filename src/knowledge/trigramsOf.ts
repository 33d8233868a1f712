/** All pieces of three letters of a word with its ends marked, each once: 'pix' → '  p', ' pi', 'pix', 'ix '. */
export function trigramsOf(word: string): string[] {
  const letters = [...`  ${word} `];
  const pieces = letters.slice(2).map((_, at) => letters.slice(at, at + 3).join(''));
  return [...new Set(pieces)];
}
