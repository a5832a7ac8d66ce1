import type { SharedTitle } from '../../reach/estimators/estimate.js';
import type { EditionPlacement } from '../tally/month-sheet.js';
import { figureOn, figuresOf } from './grounds.js';
import type { Grounds, OwnAudience } from './grounds.js';

/** Groups of editions of one title that carried one story, with the figures of the day. Pieces with copies of their own stand outside. */
export function sharedTitles(
  { editions, titles, figures }: Grounds,
  own: readonly OwnAudience[],
): SharedTitle[] {
  const apart = new Set(own.map(({ mentionId }) => mentionId));
  const groups = new Map<string, { titleId: string; storyId: string; pieces: EditionPlacement[] }>();
  for (const piece of editions) {
    const titleId = titles.get(piece.outletId);
    if (!titleId || piece.channel !== 'print' || apart.has(piece.mentionId)) continue;
    const { storyId } = piece;
    const key = `${storyId} ${titleId}`;
    groups.set(key, { titleId, storyId, pieces: [...(groups.get(key)?.pieces ?? []), piece] });
  }
  return [...groups.values()].flatMap(({ titleId, storyId, pieces }): SharedTitle[] => {
    if (pieces.length < 2) return [];
    const last = pieces.reduce((day, piece) => (piece.day > day ? piece.day : day), pieces[0]!.day);
    const title = figureOn(figuresOf(figures, titleId, 'distributed'), last);
    const known = pieces.flatMap(
      ({ outletId, day }) => figureOn(figuresOf(figures, outletId, 'distributed'), day) ?? [],
    );
    return [
      {
        titleId,
        storyId,
        title: title && { low: title.low, high: title.high },
        editions: known.map(({ low, high }) => ({ low, high })),
      },
    ];
  });
}
