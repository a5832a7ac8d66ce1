/** Letters that have to change to make one text of the other; `most` + 1 for anything beyond `most`. */
export function letterDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + change));
    }
    if (Math.min(...row) > most) return most + 1;
    before = row;
  }
  return before[b.length]!;
}

/** Two folded names that are most likely one, misspelt or shortened: "anna moos" and "a moos", "anna moss". */
export function isSimilarName(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return a === b && a !== '';
  const [one, other] = [a.split(' ').sort(), b.split(' ').sort()];
  if (isShortened(one, other) || isShortened(other, one)) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 6) return false;
  return letterDistance(one.join(' '), other.join(' '), shorter >= 12 ? 2 : 1) <= (shorter >= 12 ? 2 : 1);
}

/** Every word of `short` stands in `long`, whole or as its first letter; one of them whole. */
function isShortened(short: readonly string[], long: readonly string[]): boolean {
  if (short.length > long.length || short.length < 2) return false;
  const left = [...long];
  let whole = 0;
  for (const word of [...short].sort((x, y) => y.length - x.length)) {
    const at = left.findIndex((each) => each === word || (word.length === 1 && each.startsWith(word)));
    if (at < 0) return false;
    if (word.length > 1) whole++;
    left.splice(at, 1);
  }
  return whole > 0;
}
