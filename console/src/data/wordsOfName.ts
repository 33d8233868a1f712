/** A name of the blueprint as words: 'wrongSize' → 'Wrong size', 'approval.waiting' → 'Approval, waiting'. */
export function wordsOfName(name: string): string {
  const words = name
    .replaceAll('.', ', ')
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(
      /(\p{Ll}|\d)(\p{Lu})/gu,
      (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
    );
  return words.charAt(0).toUpperCase() + words.slice(1);
}
