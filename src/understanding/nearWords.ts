/**
 * Whether two words are the same but for a slip: one letter more, less, other, or two that changed places.
 * Short words allow none, words of eight letters and more allow two. Where there are digits there are no slips.
 */
export function areNear(one: string, other: string): boolean {
  if (one === other) return true;
  const length = Math.min(one.length, other.length);
  const most = length >= LONG ? 2 : 1;
  if (length < SHORT || Math.abs(one.length - other.length) > most) return false;
  if (!sharesAnEnd(one, other) || HAS_DIGIT.test(one) || HAS_DIGIT.test(other)) return false;
  return editDistance(one, other) <= most;
}

const SHORT = 4;
const LONG = 8;
const HAS_DIGIT = /\d/;

/** A slip at both ends of one word is no slip; looking first saves most of the work. */
function sharesAnEnd(one: string, other: string): boolean {
  return one[0] === other[0] || one.at(-1) === other.at(-1);
}

/** Optimal string alignment: the fewest slips that turn one word into the other. */
export function editDistance(one: string, other: string): number {
  let [before, above]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const byChange = (above[column - 1] ?? 0) + (same ? 0 : 1);
      const bySwap = swapped && row > 1 && column > 1 ? (before[column - 2] ?? 0) + 1 : byChange;
      line.push(Math.min((above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, byChange, bySwap));
    }
    [before, above] = [above, line];
  }
  return above[other.length] ?? 0;
}
