import { SERIES } from '../../../web/components/chart-layout.js';
import type { PageContext } from '../../../web/page-context.js';
import { apartLabels } from '../../mentions/label-groups.js';
import type { Division } from '../division.js';
import type { TimelineColumns } from '../timeline-csv.js';
import type { Timeline } from '../timeline.queries.js';
import { allKeys, keyName } from './timeline-keys.js';

/** Columns of the timeline as a table for spreadsheets: every part of its own, none drawn together; all scopes, so that two files fit each other. */
export function csvColumns(
  { t }: PageContext,
  by: Division,
  { totals, labels }: Pick<Timeline, 'totals' | 'labels'>,
): TimelineColumns {
  const keys = by === 'scope' ? SERIES : allKeys({ by, totals, labels });
  const words = t.timeline;
  return {
    ...words.csvColumns,
    total: by === 'district' || by === 'campaign' ? words.parts : words.csvColumns.total,
    series: keys.map((key) => ({
      key,
      name: key === 'unknown' && by === 'scope' ? words.unknown : keyName(t, by, key, labels),
    })),
    apart: apartLabels.map((key) => ({ key, name: t.labels.names[key] })),
  };
}
