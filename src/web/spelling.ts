/** A longer word gets no suggestion. */
const MAX_WORD_LENGTH = 100;
/** How many comparisons of two characters one suggestion is worth. Of more candidates the first ones are compared. */
const MAX_COMPARISONS = 100_000;

/** The candidate nearest to a word by edit distance, when it is near enough to be meant. */
export function closestMatch(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > MAX_WORD_LENGTH) return undefined;
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  let comparisons = 0;
  for (const candidate of candidates) {
    comparisons += 1;
    if (comparisons > MAX_COMPARISONS) break;
    if (Math.abs(candidate.length - word.length) > limit) continue;
    comparisons += candidate.length * word.length;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Edits (insertion, deletion, substitution, exchange of neighbours) from one word to the other. */
function editDistance(from: string, to: string): number {
  let previous: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const substitution = at(row, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1);
      let edits = Math.min(at(row, j) + 1, at(next, j - 1) + 1, substitution);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        edits = Math.min(edits, at(previous, j - 2) + 1);
      }
      next.push(edits);
    }
    previous = row;
    row = next;
  }
  return at(row, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** A text without those of these characters that it ends in. */
export function trimEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
