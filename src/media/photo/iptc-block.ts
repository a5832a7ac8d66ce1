import type { PhotoTags } from './photo-tags.js';

/** Datasets of record 2 with their longest content in bytes (IPTC-NAA Information Interchange Model 4.2). */
const datasets = {
  keyword: [25, 64],
  byLine: [80, 32],
  credit: [110, 32],
  source: [115, 32],
  copyright: [116, 128],
  caption: [120, 2000],
} as const;

/**
 * The older half of the IPTC's metadata, which picture desks still sort by: content of a segment APP13. Its fields are short, so long text is
 * cut there; XMP holds it whole.
 */
export function iptcBlock({ credit, caption, copyright, source, keywords }: PhotoTags): Buffer {
  const records = Buffer.concat([
    // character set UTF-8, then the version of record 2
    dataset(1, 90, Buffer.from('1b2547', 'hex')),
    dataset(2, 0, Buffer.from([0, 4])),
    ...keywords.map((keyword) => field('keyword', keyword)),
    field('byLine', credit),
    field('credit', credit),
    field('source', source),
    field('copyright', copyright),
    field('caption', caption),
  ]);
  const even = records.length % 2 ? Buffer.concat([records, Buffer.alloc(1)]) : records;
  const resource = Buffer.concat([Buffer.from('8BIM\x04\x04\0\0', 'latin1'), Buffer.alloc(4)]);
  resource.writeUInt32BE(records.length, 8);
  return Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), resource, even]);
}

function field(name: keyof typeof datasets, text: string): Buffer {
  const [number, longest] = datasets[name];
  return text ? dataset(2, number, cut(text, longest)) : Buffer.alloc(0);
}

function dataset(record: number, number: number, content: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(content.length, 3);
  return Buffer.concat([head, content]);
}

/** At most so many bytes, without half a letter at the end. */
function cut(text: string, longest: number): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length <= longest) return bytes;
  let end = longest;
  while (end > 0 && (bytes[end]! & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
}
