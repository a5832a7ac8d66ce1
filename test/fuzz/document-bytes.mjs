/** `bytes` with `removed` bytes at `from` replaced by `piece`. */
export function spliced(bytes, from, removed, piece) {
  return Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(from + removed)]);
}

/** `piece` (text is written as UTF-8) put somewhere, more often where a tag or a string ends than in the middle of nowhere. */
export function withInserted(bytes, piece, random) {
  let at = random.below(bytes.length + 1);
  if (!random.oneIn(3)) {
    const end = bytes.indexOf(random.oneOf(['>', '"', '<']), at);
    if (end >= 0) at = end + random.below(2);
  }
  return spliced(bytes, at, 0, Buffer.from(piece));
}

/** What `pattern` finds replaced: one place chosen by `random` when the pattern is global, else the first. */
export function replaced(bytes, pattern, piece, random) {
  // latin1 keeps every byte as it is; the piece goes in as UTF-8
  const text = bytes.toString('latin1');
  const found = pattern.global ? [...text.matchAll(pattern)] : [pattern.exec(text)].filter(Boolean);
  const match = found[random ? random.below(found.length) : 0];
  return match ? spliced(bytes, match.index, match[0].length, Buffer.from(piece)) : bytes;
}
