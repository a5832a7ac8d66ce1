/** `heif`: pictures in the container of HEIF, which only few rooms take. */
export const fileFamilies = ['image', 'heif', 'pdf', 'audio'] as const;
export type FileFamily = (typeof fileFamilies)[number];

const types = {
  jpeg: { family: 'image', mediaType: 'image/jpeg' },
  png: { family: 'image', mediaType: 'image/png' },
  webp: { family: 'image', mediaType: 'image/webp' },
  gif: { family: 'image', mediaType: 'image/gif' },
  tiff: { family: 'image', mediaType: 'image/tiff' },
  avif: { family: 'heif', mediaType: 'image/avif' },
  heic: { family: 'heif', mediaType: 'image/heic' },
  pdf: { family: 'pdf', mediaType: 'application/pdf' },
  mp3: { family: 'audio', mediaType: 'audio/mpeg' },
  ogg: { family: 'audio', mediaType: 'audio/ogg' },
  m4a: { family: 'audio', mediaType: 'audio/mp4' },
  wav: { family: 'audio', mediaType: 'audio/wav' },
} as const satisfies Record<string, { family: FileFamily; mediaType: string }>;

export type FileType = keyof typeof types;

/** So many bytes tell every type apart. */
export const sniffedBytes = 32;

export function typeFacts(type: FileType): { family: FileFamily; mediaType: string } {
  return types[type];
}

/** For `accept` of a file field: what may be stored of these families. */
export function acceptedTypes(families: readonly FileFamily[]): string[] {
  return Object.values(types).flatMap(({ family, mediaType }) =>
    families.includes(family) ? [mediaType] : [],
  );
}

/** What a file is by its first bytes, or null for anything that is not taken. Names and claimed types play no part. */
export function sniffFile(start: Buffer): FileType | null {
  const text = start.toString('latin1', 0, sniffedBytes);
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(text)) return 'gif';
  if (text.startsWith('II*\0') || text.startsWith('MM\0*')) return 'tiff';
  // further in, where readers also accept it, another kind of file could stand before it
  if (/^%PDF-[12]\.\d/.test(text)) return 'pdf';
  if (text.startsWith('OggS')) return 'ogg';
  if (/^RIFF[\s\S]{4}WAVE/.test(text)) return 'wav';
  if (/^RIFF[\s\S]{4}WEBP/.test(text)) return 'webp';
  if (/^[\s\S]{4}ftyp/.test(text)) return sniffBoxes(text);
  if (text.startsWith('ID3') || isMp3Frame(start)) return 'mp3';
  return null;
}

/** One container for sound, AVIF and HEIC: its brand tells; a general one is told by the brands named behind it (ISO 14496-12, 4.3). */
function sniffBoxes(text: string): FileType | null {
  const brand = text.slice(8, 12);
  if (/^(?:M4A |M4B |mp4[12]|isom|iso2)$/.test(brand)) return 'm4a';
  if (/^avi[fs]$/.test(brand)) return 'avif';
  if (/^(?:hei[cxms]|hev[cxms])$/.test(brand)) return 'heic';
  if (!/^m[is]f1$/.test(brand) || text.length < sniffedBytes) return null;
  return text.slice(16).includes('avif') ? 'avif' : 'heic';
}

/** Header of an MPEG audio frame, layer III: eleven set bits, a known bit rate and sample rate (ISO 11172-3, 2.4.1.3). */
function isMp3Frame(start: Buffer): boolean {
  if (start.length < 4 || start[0] !== 0xff) return false;
  const [, second = 0, third = 0] = start;
  const version = (second >> 3) & 3;
  const layer = (second >> 1) & 3;
  const bitRate = third >> 4;
  const sampleRate = (third >> 2) & 3;
  return (
    (second & 0xe0) === 0xe0 &&
    version !== 1 &&
    layer === 1 &&
    bitRate > 0 &&
    bitRate < 15 &&
    sampleRate !== 3
  );
}
