import { Zip, ZipPassThrough } from 'fflate';

export interface ZipEntry {
  name: string;
  at: Date;
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Times before 1980 and after 2099 have no place in a ZIP. */
const earliest = new Date(1980, 0, 2);
const latest = new Date(2099, 11, 30);

/**
 * A ZIP as it is read: each piece is made when the reader asks for it, so that hundreds of pictures take no memory. Entries are stored, not packed: pictures
 * are packed already.
 */
export async function* zipStream(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for await (const { name, at, content } of entries) {
    const file = new ZipPassThrough(name);
    file.mtime = new Date(Math.min(Math.max(at.getTime(), earliest.getTime()), latest.getTime()));
    zip.add(file);
    for await (const piece of content) {
      file.push(piece);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
