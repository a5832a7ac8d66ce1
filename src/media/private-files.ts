import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../config/settings.js';
import type { Settings } from '../config/settings.js';
import { Clock } from '../shared/clock.js';
import { IdFolders } from './id-folders.js';
import type { FolderPart } from './id-folders.js';

/** What may lie in the folder of one private file. */
export const privateFileNames = [
  'thumb.webp',
  'page.webp',
  'original.pdf',
  'original.mp3',
  'original.ogg',
  'original.m4a',
  'original.wav',
] as const;
export type PrivateFileName = (typeof privateFileNames)[number];
export type PrivatePart = FolderPart<PrivateFileName>;

/**
 * Files that only signed-in people may see, in `UPLOADS_DIR/clippings`. Unlike pictures in `file-store.ts` no two of them share a folder,
 * even with the same content: each is deleted when its own right to be kept ends.
 */
@Injectable()
export class PrivateFiles extends IdFolders<PrivateFileName> {
  constructor(@Inject(SETTINGS) settings: Pick<Settings, 'uploadsDir'>, clock: Clock) {
    super(join(settings.uploadsDir, 'clippings'), privateFileNames, clock);
  }
}
