import type { PhotoTags } from '../../../media/photo/photo-tags.js';
import type { ReleaseImage } from './release-image.entity.js';

/** What the files of a picture say of it. */
export function tagsOf({ credit, caption, copyright, source, keywords }: ReleaseImage): PhotoTags {
  return { credit, caption, copyright: copyright || credit, source, keywords };
}
