/** SQL condition: `column` holds the text bound to `parameter` (made by {@link likePattern}), whatever its case. */
export function containsText(column: string, parameter: string): string {
  // SQLite's LOWER knows ASCII only, so the German capitals are replaced one by one
  const lowered = `LOWER(REPLACE(REPLACE(REPLACE(${column}, 'Ä', 'ä'), 'Ö', 'ö'), 'Ü', 'ü'))`;
  return `${lowered} LIKE :${parameter} ESCAPE '\\'`;
}

/** Pattern for {@link containsText}: `%` and `_` in the text stand for themselves. */
export function likePattern(text: string): string {
  return `%${text
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
}
