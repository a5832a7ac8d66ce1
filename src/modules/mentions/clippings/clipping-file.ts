import type { PrivateFileName } from '../../../media/private-files.js';
import { fileFamilies, typeFacts } from '../../../media/sniff-file.js';
import type { FileFamily, FileType } from '../../../media/sniff-file.js';
import type { Clipping, ClippingKind } from './clipping.entity.js';

/** Parts that an address may ask for. `file` is the whole: of a picture its page. */
export type ClippingPart = 'file' | 'page' | 'thumb';

const originals: Readonly<Record<string, { name: PrivateFileName; extension: string }>> = {
  'application/pdf': { name: 'original.pdf', extension: 'pdf' },
  'audio/mpeg': { name: 'original.mp3', extension: 'mp3' },
  'audio/ogg': { name: 'original.ogg', extension: 'ogg' },
  'audio/mp4': { name: 'original.m4a', extension: 'm4a' },
  'audio/wav': { name: 'original.wav', extension: 'wav' },
};

export interface ServedFile {
  name: PrivateFileName;
  contentType: string;
  extension: string;
  /** Whether the browser may show it in place. Never a PDF: it may hold scripts and forms. */
  inline: boolean;
}

/** Where a part of a clipping lies and as what it is handed out; null when it has no such part. */
export function servedFile(
  { kind, mediaType }: Pick<Clipping, 'kind' | 'mediaType'>,
  part: ClippingPart,
): ServedFile | null {
  if (isPicture(kind)) {
    const name = part === 'thumb' ? 'thumb.webp' : 'page.webp';
    return { name, contentType: 'image/webp', extension: 'webp', inline: true };
  }
  const original = originals[mediaType ?? ''];
  if (!original || mediaType === null || part !== 'file') return null;
  return { ...original, contentType: mediaType, inline: kind === 'audio' };
}

export function originalName(type: FileType): PrivateFileName | null {
  return originals[typeFacts(type).mediaType]?.name ?? null;
}

export function isPicture(kind: ClippingKind): boolean {
  return kind === 'scan' || kind === 'screenshot';
}

/** The family of a stored file; null without one. */
export function familyOf({ kind, mediaType }: Pick<Clipping, 'kind' | 'mediaType'>): FileFamily | null {
  if (mediaType === null || kind === 'paper') return null;
  return isPicture(kind) ? 'image' : (fileFamilies.find((family) => family === kind) ?? null);
}

/** The content decides; what was chosen counts where both readings of a picture are possible. */
export function kindOf(family: FileFamily | null, chosen: ClippingKind | undefined): ClippingKind {
  if (family === null) return chosen === 'audio' ? 'audio' : 'paper';
  if (family === 'image' || family === 'heif') return chosen === 'screenshot' ? 'screenshot' : 'scan';
  return family;
}
