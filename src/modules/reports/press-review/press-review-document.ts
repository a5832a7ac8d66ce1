import { dayOf } from '../../../shared/days.js';
import { formatsFor } from '../../../web/format.js';
import { messagesFor } from '../../../web/i18n/messages.js';
import { hostOf, webAddress } from '../../mentions/web/web-address.js';
import { readMarkdown } from '../../releases/text/release-markdown.js';
import type { Block } from '../../releases/text/release-markdown.js';
import { clippingUse, licenceProblem } from './clipping-use.js';
import type { LicenceProblem } from './clipping-use.js';
import type { PressReviewDetail, ReviewedPiece } from './press-review.queries.js';

/** A picture of a clipping that the press review may show. */
export interface ShownClipping {
  id: string;
  /** What a reader who does not see it hears. */
  alt: string;
  /** On what grounds, and until when. */
  rights: string;
  /** Height by width, to fit a page. */
  ratio: number;
  /** Whether it may stand in the PDF. */
  inFile: boolean;
}

export interface ShownPiece {
  number: number;
  outlet: string;
  day: string;
  headline: string | null;
  /** Of the piece itself, http or https only. */
  url: string | null;
  summary: string;
  clippings: ShownClipping[];
  /** Why a clipping on record is not shown. */
  leftOut: string[];
}

/** A press review as page and PDF show it: outlet, day, headline, link and our own summary; nothing of a teaser. */
export interface PressReviewDocument {
  title: string;
  language: 'de' | 'en';
  sender: string;
  sign: string;
  period: string;
  introduction: Block[];
  pieces: ShownPiece[];
  /** The licence as it has to be printed; empty without clippings. */
  licence: string[];
  note: string;
  /** Why no clipping is shown although the press review asks for them. */
  problem: LicenceProblem | null;
}

export function pressReviewDocument(
  { review, pieces }: PressReviewDetail,
  { sender, now, timeZone }: { sender: string; now: Date; timeZone: string },
): PressReviewDocument {
  const words = messagesFor(review.language).pressReview.document;
  const format = formatsFor(review.language, timeZone);
  const isWithClippings = review.mode === 'clippings';
  const problem = isWithClippings ? licenceProblem(review, dayOf(now, timeZone)) : null;
  const shows = isWithClippings && problem === null;
  return {
    title: review.title,
    language: review.language,
    sender,
    sign: words.sign,
    period: words.period(format.day(review.periodStart), format.day(review.periodEnd)),
    introduction: readMarkdown(review.introduction),
    pieces: pieces.map((piece, at) => ({
      number: at + 1,
      outlet: outletOf(piece, words.unknownOutlet),
      day: format.day(piece.mention.day),
      headline: review.headlines ? piece.mention.headline : null,
      url: webAddress(piece.mention.url),
      summary: piece.item.summary,
      ...(shows ? clippingsOf(piece) : { clippings: [], leftOut: [] }),
    })),
    licence: shows
      ? [
          review.licence,
          ...(review.licenceUntil === null ? [] : [words.licenceUntil(format.day(review.licenceUntil))]),
          ...(review.readers === null ? [] : [words.readers(format.number(review.readers))]),
        ]
      : [],
    note: shows ? words.noteClippings : words.noteLinks,
    problem,
  };

  function clippingsOf({ clippings, mention, outlet }: ReviewedPiece) {
    const shown: ShownClipping[] = [];
    const leftOut: string[] = [];
    for (const clipping of clippings) {
      const use = clippingUse(clipping, review.readers, now);
      if (use.kind === 'left-out') {
        if (clipping.deletionReason !== 'removed') leftOut.push(words.leftOut[use.why](clipping));
        continue;
      }
      const basis = words.bases[clipping.rightsBasis];
      const { expiresAt } = clipping;
      // the day that holds the last moment of the right
      const last = expiresAt && dayOf(new Date(expiresAt.getTime() - 1), timeZone);
      shown.push({
        id: clipping.id,
        alt: words.alt(outlet ?? words.unknownOutlet, format.day(mention.day)),
        rights: last ? words.rightsUntil(basis, format.day(last)) : basis,
        ratio: clipping.width && clipping.height ? clipping.height / clipping.width : 1.41,
        inFile: use.kind === 'file',
      });
    }
    return { clippings: shown, leftOut };
  }
}

function outletOf({ outlet, mention }: ReviewedPiece, unknown: string): string {
  return outlet ?? (mention.url ? hostOf(mention.url) : unknown);
}
