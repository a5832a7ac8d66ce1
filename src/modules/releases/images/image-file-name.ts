import type { PhotoName } from '../../../media/photo/photo-files.js';
import { searchKey } from '../../../shared/search-key.js';
import type { ReleaseImage } from './release-image.entity.js';

type Named = Pick<ReleaseImage, 'position' | 'fileName' | 'caption'>;

/**
 * Name of a rendition to download, in letters that every system keeps: `02-auf-dem-platz-druck.jpg`. The number keeps two of the same name apart, and nothing
 * that a person or a file said gets further than its letters.
 */
export function imageFileName(
  image: Named,
  rendition: PhotoName,
  words: { print: string; web: string },
): string {
  const number = String(image.position).padStart(2, '0');
  const [kind = '', ending = ''] = rendition.split('.');
  const use = kind === 'print' ? words.print : kind === 'web' ? words.web : kind;
  return `${[number, letters(image.fileName) || letters(image.caption), use].filter((part) => part !== '').join('-')}.${ending}`;
}

function letters(text: string): string {
  return searchKey(text.slice(0, 200))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');
}
