const unstorable = /\0|\p{Surrogate}/u;

/** False for text with NUL, which PostgreSQL has no place for, or half a surrogate pair, which its JSON columns refuse. */
export function isStorableText(text: string): boolean {
  return !unstorable.test(text);
}
