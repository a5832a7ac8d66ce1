import type { PublicRelease } from '../newsroom.queries.js';
import { siteName } from './newsroom-document.js';
import type { NewsroomFrame } from './newsroom-document.js';
import { pictureAddress, webSize } from './newsroom-picture.js';
import { summaryOf } from './summary-of.js';
import { messagesFor } from '../../../../web/i18n/messages.js';

/** What a page says to programs: Open Graph, and NewsArticle of schema.org. */
export function NewsArticleData({ frame, found }: { frame: NewsroomFrame; found: PublicRelease }) {
  const { release, slug, since, images } = found;
  const { origin } = frame;
  const updated = release.correctedAt ?? since;
  const pictures = images.map((image) => `${origin}${pictureAddress(slug, image, 'web.jpg')}`);
  const organisation = frame.organisation || siteName(frame, messagesFor(release.language));
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: release.headline,
    ...(release.lead ? { description: summaryOf(release, 300) } : {}),
    datePublished: since.toISOString(),
    dateModified: updated.toISOString(),
    inLanguage: release.language,
    mainEntityOfPage: `${origin}/newsroom/${slug}`,
    author: { '@type': 'Organization', name: organisation },
    publisher: {
      '@type': 'Organization',
      name: organisation,
      ...(frame.logo ? { logo: { '@type': 'ImageObject', url: `${origin}${frame.logo}` } } : {}),
    },
    ...(pictures.length ? { image: pictures } : {}),
  };
  const [first] = images;
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="article:published_time" content={since.toISOString()} />
      <meta property="article:modified_time" content={updated.toISOString()} />
      {first && (
        <>
          <meta property="og:image" content={pictures[0]} />
          <meta property="og:image:width" content={String(webSize(first).width)} />
          <meta property="og:image:height" content={String(webSize(first).height)} />
          <meta property="og:image:alt" content={first.altText} />
        </>
      )}
      {/* data, not a script: browsers run nothing of this type. "<" is written as an escape, so that no text can end it. */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: asData(data) }} />
    </>
  );
}

export function asData(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
