import type { Messages } from '../../../../web/i18n/messages.js';
import type { ReleaseImage } from '../../images/release-image.entity.js';
import type { PhotoName } from '../../../../media/photo/photo-files.js';

const webSide = 1600;

export function pictureAddress(slug: string, { id }: Pick<ReleaseImage, 'id'>, rendition: PhotoName): string {
  return `/newsroom/${slug}/pictures/${id}/${rendition}`;
}

/** Size of the rendition for screens, so that nothing jumps while it loads. */
export function webSize({ width, height }: Pick<ReleaseImage, 'width' | 'height'>): {
  width: number;
  height: number;
} {
  const scale = Math.min(1, webSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

interface Props {
  t: Messages;
  slug: string;
  image: ReleaseImage;
  /** Seen at once, so not loaded late. */
  first?: boolean;
  /** With the way to the file for paper. */
  download?: boolean;
}

export function Picture({ t, slug, image, first, download }: Props) {
  const words = t.newsroom;
  const address = (rendition: PhotoName) => pictureAddress(slug, image, rendition);
  return (
    <figure class="picture">
      <picture>
        <source type="image/webp" srcset={address('web.webp')} />
        <img
          src={address('web.jpg')}
          alt={image.altText}
          {...webSize(image)}
          loading={first ? 'eager' : 'lazy'}
        />
      </picture>
      <figcaption>
        {image.caption && <span>{image.caption} </span>}
        <span class="credit">{t.images.creditLine(image.credit)}</span>
        {download && (
          <span class="files">
            <a href={address('print.jpg')} download>
              {words.print(image.width, image.height)}
            </a>
            <a href={address('web.jpg')} download>
              {words.web}
            </a>
            <span>{image.feeFree ? words.feeFree : words.feeDue}</span>
          </span>
        )}
      </figcaption>
    </figure>
  );
}
