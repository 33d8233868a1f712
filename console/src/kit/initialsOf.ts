/** 'Juliana Ferreira' gives 'JF', 'marina.silva' gives 'MS'; of what has no letters, '?'. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/).filter((word) => /^\p{L}/u.test(word));
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) =>
    [...(word ?? '')].slice(0, 1).join(''),
  );
  return `${first}${last}`.toLocaleUpperCase() || '?';
}
