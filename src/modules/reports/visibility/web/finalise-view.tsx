import { SubmitRow } from '../../../../web/components/form.js';
import { Icon } from '../../../../web/components/icon.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { OpenPoint } from '../finalising/open-points.js';
import { retainUntil } from '../finalising/retain-until.js';
import type { Report } from '../report.entity.js';
import { reportAddress } from './report-room.js';

/** What may be missing, and the step itself. */
export function FinaliseView({
  ctx,
  report,
  points,
}: {
  ctx: PageContext;
  report: Report;
  points: readonly OpenPoint[];
}) {
  const words = ctx.t.reports.finalise;
  const own = reportAddress(report);
  return (
    <>
      <section>
        <h2>{words.check}</h2>
        {points.length ? (
          <>
            <ul class="builder-points">
              {points.map((point) => (
                <Point key={point.code} ctx={ctx} report={report} point={point} />
              ))}
            </ul>
            <p class="quiet">{words.warning}</p>
          </>
        ) : (
          <p>
            <Icon name="check" /> {words.good}
          </p>
        )}
      </section>
      <form method="post" action={`${own}/finalisation`}>
        <input type="hidden" name="version" value={report.version} />
        <p class="quiet">{words.retain(ctx.format.day(retainUntil(report.periodEnd)))}</p>
        <SubmitRow label={words.confirm} cancel={{ label: words.back, href: own }} />
      </form>
    </>
  );
}

function Point({ ctx, report, point }: { ctx: PageContext; report: Report; point: OpenPoint }) {
  const mend = mending(report, point);
  return (
    <li>
      <Icon name="alert" />
      <div>
        {pointText(ctx, point)}
        {'names' in point && (
          <ul class="quiet">
            {point.names.map((name) => (
              <li key={name}>{name}</li>
            ))}
            {point.count > point.names.length && <li>…</li>}
          </ul>
        )}{' '}
        {mend && <a href={mend.href}>{ctx.t.reports.points.mend[mend.word]}</a>}
      </div>
    </li>
  );
}

export function pointText(ctx: Pick<PageContext, 't'>, point: OpenPoint): string {
  const words = ctx.t.reports.points;
  switch (point.code) {
    case 'reach-unknown':
      return words[point.code](point.count, point.of);
    case 'waiting':
    case 'highlights-few':
    case 'highlights-gone':
    case 'highlights-embargo':
    case 'checks-open':
    case 'targets-unknown':
    case 'statement-missing':
      return words[point.code](point.count);
    case 'summary-missing':
    case 'lessons-missing':
    case 'period-open':
    case 'no-placements':
    case 'input-missing':
      return words[point.code];
  }
}

type Mend = { word: keyof PageContext['t']['reports']['points']['mend']; href: string };

/** Where it can be mended; null: only by waiting. */
function mending(report: Report, { code }: OpenPoint): Mend | null {
  const own = reportAddress(report);
  const [grantId] = report.parameters.grantIds;
  switch (code) {
    case 'summary-missing':
      return { word: 'text', href: `${own}/sections/summary` };
    case 'lessons-missing':
      return { word: 'text', href: `${own}/sections/lessons` };
    case 'input-missing':
    case 'period-open':
      return { word: 'facts', href: `${own}/edit` };
    case 'waiting':
      return { word: 'review', href: '/mentions' };
    case 'no-placements':
      return { word: 'facts', href: `${own}/edit` };
    case 'checks-open':
      return { word: 'releases', href: '/releases' };
    case 'reach-unknown':
      return { word: 'outlets', href: '/outlets' };
    case 'highlights-few':
    case 'highlights-gone':
    case 'highlights-embargo':
      return { word: 'highlights', href: `${own}/highlights` };
    case 'targets-unknown':
    case 'statement-missing':
      return grantId === undefined ? null : { word: 'targets', href: `/grants/${grantId}` };
  }
}
