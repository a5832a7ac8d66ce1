import { Figure } from '../../../web/components/figure.js';
import type { PageContext } from '../../../web/page-context.js';
import type { MentionOrigin } from '../../mentions/attribution/mention-origin.js';
import { signed } from '../difference.js';
import type { Timeline } from '../timeline.queries.js';
import { Beside } from './beside.js';
import { perThousand } from './timeline-chart.js';
import { listAddress } from './timeline-model.js';
import type { TimelineModel } from './timeline-model.js';

interface Props {
  ctx: PageContext;
  model: TimelineModel;
}

export function TimelineFigures(props: Props) {
  return (
    <div class="figures">
      <Total {...props} />
      <Origins {...props} />
      {props.model.share && <Share {...props} />}
      <Observed {...props} />
    </div>
  );
}

function days({ ctx, model }: Props): string {
  const { from, to } = model.view.request.period;
  return `${ctx.format.day(from)} – ${ctx.format.day(to)}`;
}

function Total({ ctx, model }: Props) {
  const { t, format } = ctx;
  const words = t.timeline;
  const { timeline, view } = model;
  const { previous, total } = timeline;
  return (
    <Figure
      ctx={ctx}
      label={words.total}
      value={total}
      note={
        <>
          {words.inStories(timeline.stories)} {comparison(ctx, timeline)}
          <Beside
            ctx={ctx}
            apart={timeline.apart}
            rows={listAddress(view, view.request.period, { label: 'apart' })}
          />
        </>
      }
      pedigree={{
        unit: words.unit,
        basis: `${days({ ctx, model })}; ${words.previous(
          `${format.day(previous.from)} – ${format.day(previous.to)}`,
        )}`,
        asOf: format.dateTime(ctx.now),
        rule: words.ruleText(model.timeZone),
        rows: listAddress(view, view.request.period),
      }}
    />
  );
}

/** The change against the period before, unless that was not observed: then less was seen, not less written. */
function comparison({ t, format }: PageContext, { total, previous }: Timeline): string {
  const words = t.timeline;
  if (previous.observed === 0 && previous.total === 0) return words.notComparable;
  const change = words.difference(signed(total - previous.total, format), format.number(previous.total));
  return previous.observed === null || previous.observed >= 0.95
    ? change
    : `${change} ${words.previousObserved(format.percent(previous.observed))}`;
}

/** Whether our releases were behind the placements: three numbers that make up the total. */
function Origins({ ctx, model }: Props) {
  const { format } = ctx;
  const words = ctx.t.timeline;
  const { view, timeline } = model;
  const { pitched, organic, unknown } = timeline.origins;
  const { period } = view.request;
  const link = (origin: MentionOrigin, count: number) => (
    <a href={listAddress(view, period, { origin })}>{words.originCount[origin](count)}</a>
  );
  return (
    <Figure
      ctx={ctx}
      label={words.originFigure}
      value={timeline.total === 0 || unknown === timeline.total ? null : pitched}
      note={
        <>
          {link('pitched', pitched)} + {link('organic', organic)} + {link('unknown', unknown)} ={' '}
          {format.number(timeline.total)}
        </>
      }
      pedigree={{
        unit: words.unit,
        basis: days({ ctx, model }),
        asOf: format.dateTime(ctx.now),
        rule: words.ruleOrigins,
        rows: listAddress(view, period, { origin: 'pitched' }),
      }}
    />
  );
}

/** How large a part of all that was published we are, as far as the feeds show it. */
function Share({ ctx, model }: Props) {
  const { format } = ctx;
  const words = ctx.t.timeline;
  const { total, items } = model.timeline;
  const rate = perThousand(total, items);
  return (
    <Figure
      ctx={ctx}
      label={words.rateFigure}
      value={rate === null ? null : format.number(rate)}
      note={items ? words.rateNote(items) : undefined}
      pedigree={{
        unit: words.rate,
        basis: days({ ctx, model }),
        source: words.rateSource,
        asOf: format.dateTime(ctx.now),
        rule: words.rateRule,
        rows: listAddress(model.view, model.view.request.period),
      }}
    />
  );
}

function Observed({ ctx, model }: Props) {
  const words = ctx.t.timeline;
  const { observed } = model.timeline;
  return (
    <Figure
      ctx={ctx}
      label={words.observedFigure}
      value={observed === null ? null : ctx.format.percent(observed)}
      note={words.observedNote}
      pedigree={{
        unit: words.observedUnit,
        basis: days({ ctx, model }),
        rule: words.ruleObserved,
        asOf: ctx.format.dateTime(ctx.now),
        rows: '/feeds',
      }}
    />
  );
}
