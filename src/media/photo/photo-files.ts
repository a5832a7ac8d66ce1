import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import { Clock } from '../../shared/clock.js';
import { IdFolders } from '../id-folders.js';

/** `thumb`: for lists; `web`: for screens and articles online, sRGB; `print`: full size, in the colours it came in. */
export const photoNames = ['thumb.webp', 'web.jpg', 'web.webp', 'print.jpg'] as const;
export type PhotoName = (typeof photoNames)[number];

export function isPhotoName(name: string): name is PhotoName {
  return (photoNames as readonly string[]).includes(name);
}

/**
 * Renditions of pictures for the press, in `UPLOADS_DIR/photos`. They lie there bare: who took a picture and what it shows is put in front when one is handed
 * out (`photo-document.ts`), so that a corrected credit never meets an older file.
 */
@Injectable()
export class PhotoFiles extends IdFolders<PhotoName> {
  constructor(@Inject(SETTINGS) settings: Pick<Settings, 'uploadsDir'>, clock: Clock) {
    super(join(settings.uploadsDir, 'photos'), photoNames, clock);
  }
}
