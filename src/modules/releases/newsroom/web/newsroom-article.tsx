import type { Messages } from '../../../../web/i18n/messages.js';
import { documentWords } from '../../text/document-words.js';
import type { Part, ReleaseDocument } from '../../text/release-document.js';
import { Blocks } from '../../web/release-sheet.js';
import type { PublicLink, PublicRelease } from '../newsroom.queries.js';
import { Picture } from './newsroom-picture.js';

interface Props {
  t: Messages;
  found: PublicRelease;
  document: ReleaseDocument;
  variants: readonly PublicLink[];
}

/** A release as the public reads it. */
export function NewsroomArticle({ t, found: { slug, images }, document, variants }: Props) {
  const words = t.newsroom;
  const [first] = images;
  const { head, rest } = publicParts(document);
  return (
    <article>
      <header>
        {head.map((part, index) => (
          <HeadPart key={index} part={part} />
        ))}
      </header>
      {first && <Picture t={t} slug={slug} image={first} first />}
      <div class="text">
        <Text parts={rest} />
      </div>
      {images.length > 0 && (
        <section class="pictures">
          <h2>{words.pictures}</h2>
          <p>{words.naming}</p>
          <div class="sheet">
            {images.map((image) => (
              <Picture key={image.id} t={t} slug={slug} image={image} download />
            ))}
          </div>
        </section>
      )}
      {variants.length > 0 && (
        <section>
          <h2>{words.variants}</h2>
          <ul>
            {variants.map((variant) => (
              <li key={variant.slug} lang={variant.language}>
                <a href={`/newsroom/${variant.slug}`}>{variant.headline}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

/** What newsrooms are told only (that it is a release, its length, an embargo that is over) stays out. */
function publicParts({ parts, language }: ReleaseDocument): { head: Part[]; rest: Part[] } {
  const shown = parts.filter(({ kind }) => kind !== 'sign' && kind !== 'embargo');
  const isHead = ({ kind }: Part) => ['kicker', 'headline', 'subhead', 'correction'].includes(kind);
  const { length } = documentWords(language);
  const isLength = (part: Part) => part.kind === 'section' && part.heading === length;
  return { head: shown.filter(isHead), rest: shown.filter((part) => !isHead(part) && !isLength(part)) };
}

function HeadPart({ part }: { part: Part }) {
  if (part.kind === 'headline') return <h1>{part.text}</h1>;
  if (part.kind === 'kicker' || part.kind === 'subhead' || part.kind === 'correction')
    return <p class={part.kind}>{part.text}</p>;
  return null;
}

/** The text alone; feeds carry the same. */
export function Text({ parts }: { parts: readonly Part[] }) {
  return (
    <>
      {parts.map((part, index) => (
        <TextPart key={index} part={part} />
      ))}
    </>
  );
}

function TextPart({ part }: { part: Part }) {
  switch (part.kind) {
    case 'lead':
      return (
        <p class="lead">
          <span class="dateline">{part.dateline}</span>
          {part.text && ` – ${part.text}`}
        </p>
      );
    case 'blocks':
      return <Blocks blocks={part.blocks} top={2} />;
    case 'quote':
      return (
        <blockquote>
          <p>{part.text}</p>
          <footer>{part.by}</footer>
        </blockquote>
      );
    case 'section':
      return (
        <section>
          <h2>{part.heading}</h2>
          <Blocks blocks={part.blocks} top={3} />
        </section>
      );
    case 'sign':
    case 'embargo':
    case 'kicker':
    case 'headline':
    case 'subhead':
    case 'correction':
      return null;
  }
}

export function textOfArticle(document: ReleaseDocument) {
  return <Text parts={publicParts(document).rest} />;
}
