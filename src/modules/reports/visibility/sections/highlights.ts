import type { Block, Highlight } from '../report-document.js';
import type { HighlightChoice } from '../report-parameters.js';
import type { ReportContext } from '../report-context.js';
import { allPlacements } from '../report-context.js';
import { embargoOf } from './embargo-of.js';
import { outletName, scopeName } from './names.js';

/** Chosen examples in own words; those that are no placement of the period any more are left out. */
export function highlights(ctx: ReportContext): Block[] {
  const own = ctx.words.highlights;
  const items = ctx.request.parameters.highlights.flatMap((choice) => highlight(ctx, choice) ?? []);
  if (!items.length) return [{ kind: 'paragraph', text: own.none }];
  return [
    { kind: 'highlights', items },
    { kind: 'note', text: own.note },
  ];
}

function highlight(ctx: ReportContext, choice: HighlightChoice): Highlight | null {
  const piece = allPlacements(ctx.now).find(({ id }) => id === choice.mentionId);
  if (!piece) return null;
  const { format, words } = ctx;
  const outlet = outletName(ctx, piece);
  const dayText = format.day(piece.day);
  return {
    day: piece.day,
    dayText,
    outlet,
    scopeText: scopeName(ctx, piece),
    headline: piece.headline,
    url: piece.url ?? '',
    summary: choice.summary,
    quote: choice.quote,
    quoteNote: choice.quote ? words.highlights.quoted(choice.purpose, outlet, dayText) : '',
    embargoUntil: embargoOf(ctx, piece),
  };
}
