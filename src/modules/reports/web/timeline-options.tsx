import type { PageContext } from '../../../web/page-context.js';
import { withQuery } from '../../../web/query-links.js';
import type { QueryChanges } from '../../../web/query-links.js';
import { divisions } from '../division.js';
import { presets } from '../periods.js';
import type { TimelineModel } from './timeline-model.js';

interface Props {
  ctx: PageContext;
  model: TimelineModel;
}

/** Where the answer of a link takes the place of the page's content; the address goes along. Without script it is a link. */
export const timelineBox = 'timeline-page';

function swap(href: string, id: string) {
  return {
    id: `to-${id}`,
    href,
    'hx-get': href,
    'hx-target': `#${timelineBox}`,
    'hx-select': `#${timelineBox}`,
    'hx-swap': 'outerHTML',
    'hx-push-url': 'true',
  };
}

/** Ready-made periods. */
export function PeriodTabs({ ctx, model }: Props) {
  const words = ctx.t.timeline;
  return (
    <nav class="tabs" aria-label={words.presetsLabel}>
      <ul>
        {presets.map((preset) => (
          <li key={preset}>
            <a
              {...swap(withQuery(ctx.path, ctx.query, { period: preset, from: null, to: null }), preset)}
              aria-current={preset === model.view.preset ? 'page' : undefined}
            >
              {words.presets[preset]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How the picture is divided, and what stands beside the bars: each choice a link. */
export function TimelineOptions({ ctx, model }: Props) {
  const words = ctx.t.timeline;
  const { by, compare } = model.view.request;
  const to = (changes: QueryChanges) => withQuery(ctx.path, ctx.query, changes);
  const isShare = ctx.query.get('share') === '1';
  const isPrevious = compare?.with === 'previous';
  return (
    <div class="timeline-options">
      <nav aria-label={words.by}>
        <span class="timeline-options-name" aria-hidden="true">
          {words.by}
        </span>
        <ul>
          {divisions.map((division) => (
            <li key={division}>
              <a
                {...swap(to({ by: division === 'scope' ? null : division }), division)}
                aria-current={division === by ? 'true' : undefined}
              >
                {words.divisions[division]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={words.beside}>
        <span class="timeline-options-name" aria-hidden="true">
          {words.beside}
        </span>
        <ul>
          <li>
            <a
              {...swap(to({ compare: isPrevious ? null : 'previous' }), 'previous')}
              aria-current={isPrevious ? 'true' : undefined}
            >
              {words.withPrevious}
            </a>
          </li>
          <li>
            <a
              {...swap(to({ share: isShare ? null : '1' }), 'share')}
              aria-current={isShare ? 'true' : undefined}
            >
              {words.withShare}
            </a>
          </li>
        </ul>
      </nav>
    </div>
  );
}
