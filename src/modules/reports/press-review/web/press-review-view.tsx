import type { PageContext } from '../../../../web/page-context.js';
import { Blocks } from '../../../releases/web/release-sheet.js';
import type { PressReviewDocument, ShownPiece } from '../press-review-document.js';

/** The press review as it is read and printed. */
export function PressReviewSheet({ ctx, document }: { ctx: PageContext; document: PressReviewDocument }) {
  const { problem } = document;
  return (
    <article class="press-review-sheet" lang={document.language}>
      <header>
        <p class="quiet">{[document.sign, document.sender].filter(Boolean).join(' · ')}</p>
        <h1>{document.title}</h1>
        <p class="quiet">{document.period}</p>
      </header>
      {problem && (
        <p class="notice notice-problem no-print" lang={ctx.locale}>
          {ctx.t.pressReview.page.problems[problem]}
        </p>
      )}
      <Blocks blocks={document.introduction} top={2} />
      {document.pieces.map((piece) => (
        <Piece key={piece.number} piece={piece} />
      ))}
      <footer>
        {document.licence.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p class="quiet">{document.note}</p>
      </footer>
    </article>
  );
}

function Piece({ piece }: { piece: ShownPiece }) {
  return (
    <section>
      <p class="press-review-source">
        {piece.number}. {piece.outlet}, {piece.day}
      </p>
      {piece.headline !== null && <h2>{piece.headline}</h2>}
      {piece.summary && <p class="own-words">{piece.summary}</p>}
      {piece.url !== null && (
        <p class="press-review-link">
          <a href={piece.url} rel="noopener noreferrer nofollow">
            {piece.url}
          </a>
        </p>
      )}
      {piece.clippings.map(({ id, alt, rights }) => (
        <figure key={id}>
          <img src={`/clippings/${id}/file/page`} alt={alt} loading="lazy" />
          <figcaption class="quiet">{rights}</figcaption>
        </figure>
      ))}
      {piece.leftOut.map((reason, at) => (
        <p key={at} class="quiet">
          {reason}
        </p>
      ))}
    </section>
  );
}
