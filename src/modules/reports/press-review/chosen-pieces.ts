import { headlineLabels } from '../../mentions/label-groups.js';
import type { MentionFilter } from '../../mentions/mention-filter.js';
import { readInboxView } from '../../mentions/web/inbox-filter.js';
import type { Period } from '../timeline.js';

/** Reviewed placements of a period, each once, of editorial offices and agencies unless the address of a list of mentions asks for others. */
export function piecesAt(list: URLSearchParams, { from, to }: Period): MentionFilter {
  const { filter } = readInboxView(list);
  return { ...filter, labels: filter.labels ?? headlineLabels, reviews: ['relevant'], once: true, from, to };
}
