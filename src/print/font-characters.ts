/** Code points that a TrueType font has glyphs for: the table "cmap", of which fonts of today use the formats 4 and 12. */
export function charactersOf(font: Buffer): Set<number> {
  const found = new Set<number>();
  const cmap = tableAt(font, 'cmap');
  if (cmap === null) return found;
  const count = font.readUInt16BE(cmap + 2);
  for (let i = 0; i < count; i++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4);
    const format = font.readUInt16BE(table);
    if (format === 4) readSegments(font, table, found);
    if (format === 12) readGroups(font, table, found);
  }
  return found;
}

function tableAt(font: Buffer, name: string): number | null {
  const count = font.readUInt16BE(4);
  for (let i = 0; i < count; i++) {
    const at = 12 + i * 16;
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  }
  return null;
}

/** Ranges of the first 65,536 characters; the last one only marks the end. */
function readSegments(font: Buffer, table: number, found: Set<number>): void {
  const doubled = font.readUInt16BE(table + 6);
  const ends = table + 14;
  const starts = ends + doubled + 2;
  for (let i = 0; i < doubled; i += 2) {
    const end = font.readUInt16BE(ends + i);
    for (let code = font.readUInt16BE(starts + i); code <= end && code < 0xffff; code++) found.add(code);
  }
}

function readGroups(font: Buffer, table: number, found: Set<number>): void {
  const count = font.readUInt32BE(table + 12);
  for (let i = 0; i < count; i++) {
    const group = table + 16 + i * 12;
    const end = font.readUInt32BE(group + 4);
    for (let code = font.readUInt32BE(group); code <= end; code++) found.add(code);
  }
}
