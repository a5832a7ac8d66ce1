import { mutatedAddress } from './mutate-address.mjs';
import { replaced, spliced, withInserted } from './document-bytes.mjs';
import * as odd from './odd-pieces.mjs';

/** Longer documents are cut to this many bytes, except one in `rareWhole`, so that most of the time goes into variety. */
const usualBytes = 12_000;
const rareWhole = 3_000;

const changes = [
  flipBytes,
  (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  (bytes, random) => bytes.subarray(random.below(bytes.length + 1)),
  removeSlice,
  repeatSlice,
  spliceDocuments,
  floodNesting,
  floodAttributes,
  (bytes, random) => withInserted(bytes, random.oneOf(odd.entities), random),
  (bytes, random) => withInserted(bytes, random.oneOf(odd.markup), random),
  (bytes, random) => withInserted(bytes, random.oneOf(odd.json), random),
  (bytes, random) => withInserted(bytes, random.oneOf(odd.brokenBytes), random),
  (bytes, random) => withInserted(bytes, String.fromCharCode(random.below(32)).repeat(random.count(20)), random),
  (bytes, random) => Buffer.concat([random.oneOf(odd.byteOrderMarks), bytes]),
  (bytes, random) => replaced(bytes, /encoding=["'][^"']*["']/, `encoding="${random.oneOf(odd.charsets)}"`),
  (bytes, random) => replaced(bytes, /\d+/g, odd.number(random), random),
  (bytes, random) => replaced(bytes, /(?<=<(?:pubDate|published|updated|dc:date|lastmod)[^<>]{0,60}>)[^<]*/gi, odd.date(random), random),
  (bytes, random, corpus) => replaced(bytes, /https?:[^<"'\s]+/g, mutatedAddress(corpus.addresses, random), random),
  (bytes, random) => replaced(bytes, /[<>"'&:=/{}[\],]/g, '', random),
  (bytes, random) => replaced(bytes, /<\/?[a-z:]+/gi, random.oneOf(odd.tagStarts), random),
  changeValue,
  changeValue,
  changeValue,
  changeValue,
  asUtf16,
]; // prettier-ignore

/** A document of the corpus after one to eight changes, seldom many, with the header and address it is said to come from. */
export function mutatedDocument(corpus, random) {
  const start = random.oneOf(corpus.documents);
  let bytes = usualPart(start.bytes, random);
  for (let left = random.count(8); left > 0; left--) {
    // one wrong byte and JSON is no feed at all: most of its changes keep it whole
    const change = isJson(bytes) && !random.oneIn(4) ? changeValue : random.oneOf(changes);
    bytes = change(bytes, random, corpus);
  }
  return {
    from: start.name,
    bytes: Uint8Array.from(bytes),
    contentType: random.oneIn(3) ? odd.contentType(random) : start.contentType,
    baseUrl: random.oneIn(10) ? undefined : start.url,
  };
}

function usualPart(bytes, random) {
  if (bytes.length <= usualBytes || random.oneIn(rareWhole)) return bytes;
  const head = bytes.subarray(0, usualBytes / 2);
  const from = random.below(bytes.length - usualBytes / 2);
  return Buffer.concat([head, bytes.subarray(from, from + usualBytes / 2)]);
}

function flipBytes(bytes, random) {
  const copy = Buffer.from(bytes);
  for (let left = random.count(60); left > 0 && copy.length > 0; left--)
    copy[random.below(copy.length)] ^= 1 << random.below(8);
  return copy;
}

function removeSlice(bytes, random) {
  const from = random.below(bytes.length);
  return spliced(bytes, from, random.count(bytes.length || 1), Buffer.alloc(0));
}

function repeatSlice(bytes, random) {
  const from = random.below(bytes.length);
  const slice = bytes.subarray(from, from + random.count(800));
  return spliced(bytes, from, 0, Buffer.concat(Array(random.count(120)).fill(slice)));
}

function spliceDocuments(bytes, random, corpus) {
  const other = usualPart(random.oneOf(corpus.documents).bytes, random);
  const from = random.below(other.length);
  const piece = other.subarray(from, from + random.count(4_000));
  return spliced(bytes, random.below(bytes.length), random.count(500), piece);
}

function floodNesting(bytes, random) {
  const open = random.oneOf(['<a>', '<item>', '<div ', '<![CDATA[', '<!--', '[', '{"a":', '<content type="xhtml">', '<x:a xmlns:x="u">']);
  return withInserted(bytes, open.repeat(random.count(20_000)), random);
} // prettier-ignore

function floodAttributes(bytes, random) {
  const count = random.count(5_000);
  const attributes = Array.from({ length: count }, (_, i) => ` ${random.oneOf(odd.attributes)}${i}="${i}"`);
  return withInserted(bytes, `<${random.oneOf(['item', 'link', 'rss', 'p'])}${attributes.join('')}>`, random);
}

/** Puts a hostile text where a text is expected, so that the document stays whole around it. */
function changeValue(bytes, random) {
  if (isJson(bytes))
    return replaced(bytes, /"(?:[^"\\]|\\.)*"|\btrue\b|-?\b\d+\b/g, random.oneOf(odd.jsonValues), random);
  const text = Array.from({ length: random.count(6) }, () => random.oneOf(odd.texts)).join('');
  return replaced(bytes, random.oneIn(3) ? /(?<==["'])[^"'<>]*/g : /(?<=>)[^<>]+(?=<)/g, text, random);
}

function asUtf16(bytes, random) {
  const coded = Buffer.from(bytes.toString('utf8'), 'utf16le');
  if (random.oneIn(2) && coded.length % 2 === 0) coded.swap16();
  return random.oneIn(3) ? coded.subarray(1) : coded;
}

function isJson(bytes) {
  return bytes[0] === 0x7b;
}
