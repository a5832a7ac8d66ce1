// Plain JavaScript, because the thread of the printing reads it from the sources in tests and from dist in earnest alike.
import { deflateSync } from 'node:zlib';

/** Objects in one packed stream: a reader unpacks them together. */
const together = 200;
/** Programs that only glance at a file look for these in the open. */
const inTheOpen = /\/Type ?\/Catalog|\/CreationDate/;

/**
 * The same PDF with its small objects packed (object streams, PDF 1.5, ISO 32000-1, 7.5.7): the tags and links of a long table are a kilobyte a row without it. Typst
 * writes them one by one. A file of another shape than Typst's comes back as it was.
 */
export function packPdf(pdf) {
  const read = readObjects(pdf);
  return read ? writePacked(pdf, read) : pdf;
}

/** Where each object begins and ends, by the table at the end of the file. */
function readObjects(pdf) {
  const tail = pdf.subarray(-64).toString('latin1');
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? NaN);
  if (!(tableAt < pdf.length)) return null;
  const table = pdf.subarray(tableAt).toString('latin1');
  const head = /^xref\s+0 (\d+)\s/.exec(table);
  const trailer = /\btrailer\s+<<([\s\S]*)>>\s+startxref/.exec(table)?.[1];
  if (!head || trailer === undefined || /\/(Encrypt|Prev|XRefStm)\b/.test(trailer)) return null;
  const size = Number(head[1]);
  const starts = [];
  for (let id = 0; id < size; id++) {
    const line = table.substr(head[0].length + id * 20, 20);
    if (line[17] === 'n') starts.push({ id, start: Number(line.slice(0, 10)) });
  }
  starts.sort((a, b) => a.start - b.start);
  const objects = [];
  for (const [at, { id, start }] of starts.entries()) {
    const whole = pdf.subarray(start, starts[at + 1]?.start ?? tableAt);
    const text = whole.toString('latin1');
    const frame = /^(\d+) 0 obj\s/.exec(text);
    const end = text.lastIndexOf('endobj');
    if (!frame || Number(frame[1]) !== id || end < 0) return null;
    const body = text.slice(frame[0].length, end).trimEnd();
    objects.push({ id, whole, body, alone: body.endsWith('endstream') || inTheOpen.test(body) });
  }
  return { size, objects, firstAt: starts[0]?.start ?? 0, trailer };
}

function writePacked(pdf, { size, objects, firstAt, trailer }) {
  const parts = [pdf.subarray(0, firstAt)];
  let length = firstAt;
  const places = new Map();
  const add = (id, bytes) => {
    places.set(id, { kind: 1, first: length, second: 0 });
    parts.push(bytes);
    length += bytes.length;
  };
  for (const { id, whole } of objects.filter(({ alone }) => alone)) add(id, whole);
  const small = objects.filter(({ alone }) => !alone);
  let next = size;
  for (let at = 0; at < small.length; at += together) {
    const packed = small.slice(at, at + together);
    const id = next++;
    let index = '';
    let content = '';
    for (const [place, object] of packed.entries()) {
      index += `${object.id} ${content.length} `;
      content += `${object.body}\n`;
      places.set(object.id, { kind: 2, first: id, second: place });
    }
    const dictionary = `/Type /ObjStm /N ${packed.length} /First ${index.length}`;
    add(id, streamObject(id, dictionary, Buffer.from(index + content, 'latin1')));
  }
  const tableAt = length;
  const id = next++;
  places.set(id, { kind: 1, first: tableAt, second: 0 });
  const entries = Buffer.alloc(next * 7);
  for (let each = 0; each < next; each++) {
    const { kind, first, second } = places.get(each) ?? {
      kind: 0,
      first: 0,
      second: each === 0 ? 65_535 : 0,
    };
    entries.writeUInt8(kind, each * 7);
    entries.writeUInt32BE(first, each * 7 + 1);
    entries.writeUInt16BE(second, each * 7 + 5);
  }
  const rest = trailer.replace(/\/Size \d+/, '').trim();
  parts.push(streamObject(id, `/Type /XRef /Size ${next} /W [1 4 2] ${rest}`, entries));
  parts.push(Buffer.from(`startxref\n${tableAt}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function streamObject(id, dictionary, content) {
  const bytes = deflateSync(content);
  const head = `${id} 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes, Buffer.from('\nendstream\nendobj\n')]);
}
