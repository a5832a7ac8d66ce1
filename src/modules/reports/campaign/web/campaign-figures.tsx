import { Figure } from '../../../../web/components/figure.js';
import type { Pedigree } from '../../../../web/components/figure.js';
import type { PageContext } from '../../../../web/page-context.js';
import { mentionOrigins } from '../../../mentions/attribution/mention-origin.js';
import { Beside } from '../../web/beside.js';
import { listAddress } from '../../web/timeline-model.js';
import type { CampaignReport } from '../campaign-report.queries.js';
import { shareOf } from '../share-of.js';

interface Props {
  ctx: PageContext;
  report: CampaignReport;
  coverage: NonNullable<CampaignReport['coverage']>;
}

/** What came of it: each number with where it comes from and the way to its rows. */
export function CampaignFigures(props: Props) {
  return (
    <div class="figures room-figures">
      <Placements {...props} />
      <Districts {...props} />
      <Wished {...props} />
      <Written {...props} />
      <Origins {...props} />
    </div>
  );
}

function pedigree({ ctx, coverage }: Props, rest: Pedigree): Pedigree {
  const { format } = ctx;
  const { from, to } = coverage.request.period;
  return { basis: `${format.day(from)} – ${format.day(to)}`, asOf: format.dateTime(ctx.now), ...rest };
}

function rowsOf({ coverage }: Props, narrowed: Parameters<typeof listAddress>[2] = {}): string {
  const { request } = coverage;
  return listAddress({ request, preset: null }, request.period, narrowed);
}

function Placements(props: Props) {
  const { ctx, coverage } = props;
  const words = ctx.t.timeline;
  const { total, stories, apart } = coverage.timeline;
  return (
    <Figure
      ctx={ctx}
      label={words.total}
      value={total}
      note={
        <>
          {words.inStories(stories)}
          <Beside ctx={ctx} apart={apart} rows={rowsOf(props, { label: 'apart' })} />
        </>
      }
      pedigree={pedigree(props, {
        unit: words.unit,
        rule: words.ruleText(ctx.format.timeZone),
        rows: rowsOf(props),
      })}
    />
  );
}

function Districts(props: Props) {
  const { ctx, report } = props;
  const words = ctx.t.campaigns.report;
  const { districts } = report;
  if (!districts.length) return null;
  const reached = districts.filter(({ state }) => state === 'reached').length;
  const unobservable = districts.filter(({ state }) => state === 'unobservable').length;
  return (
    <Figure
      ctx={ctx}
      label={words.districtsFigure}
      value={reached}
      note={
        <>
          {shareOf(ctx, reached, districts.length)}
          {unobservable > 0 && (
            <>
              <br />
              {words.unobservableNote(unobservable)}
            </>
          )}
        </>
      }
      pedigree={pedigree(props, { unit: words.districtUnit, rule: words.districtRule, rows: '#districts' })}
    />
  );
}

function Wished(props: Props) {
  const { ctx, report } = props;
  const words = ctx.t.campaigns.report;
  const { outlets } = report;
  if (!outlets.length) return null;
  const reached = outlets.filter(({ mentions }) => mentions > 0).length;
  return (
    <Figure
      ctx={ctx}
      label={words.outletsFigure}
      value={reached}
      note={shareOf(ctx, reached, outlets.length)}
      pedigree={pedigree(props, { unit: words.outletUnit, rule: words.outletRule, rows: '#outlets' })}
    />
  );
}

function Written(props: Props) {
  const { ctx, report } = props;
  const words = ctx.t.campaigns.report;
  const { outlets, reached } = report.written;
  if (!outlets) return null;
  return (
    <Figure
      ctx={ctx}
      label={words.writtenFigure}
      value={outlets}
      note={words.writtenNote(shareOf(ctx, reached, outlets))}
      pedigree={pedigree(props, { unit: words.outletUnit, rule: words.writtenRule, rows: '#releases' })}
    />
  );
}

/** Whether our releases were behind the placements: three numbers that make up the total. */
function Origins(props: Props) {
  const { ctx, coverage } = props;
  const words = ctx.t.timeline;
  const { origins, total } = coverage.timeline;
  return (
    <Figure
      ctx={ctx}
      label={words.originFigure}
      value={total === 0 || origins.unknown === total ? null : origins.pitched}
      note={
        <>
          {mentionOrigins.map((origin, index) => (
            <>
              {index > 0 && ' + '}
              <a href={rowsOf(props, { origin })}>{words.originCount[origin](origins[origin])}</a>
            </>
          ))}{' '}
          = {ctx.format.number(total)}
          {total > 0 && (
            <>
              <br />
              {ctx.t.campaigns.report.grades}: {gradesText(props)}
            </>
          )}
        </>
      }
      pedigree={pedigree(props, {
        unit: words.unit,
        rule: `${words.ruleOrigins} ${ctx.t.campaigns.report.gradesRule}`,
        rows: rowsOf(props, { origin: 'pitched' }),
      })}
    />
  );
}

/** By the strongest evidence: four numbers that make up the total. */
function gradesText({ ctx, coverage }: Props): string {
  return (['A', 'B', 'C', 'D'] as const)
    .map((grade) => `${grade} ${ctx.format.number(coverage.grades[grade])}`)
    .join(' · ');
}
