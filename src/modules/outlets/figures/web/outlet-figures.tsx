import { ExportMenu } from '../../../../web/components/export-menu.js';
import { Figure } from '../../../../web/components/figure.js';
import { Icon } from '../../../../web/components/icon.js';
import { DataTable } from '../../../../web/components/table.js';
import { DayTime } from '../../../../web/components/time.js';
import { dayOf } from '../../../../shared/days.js';
import type { Day } from '../../../../shared/days.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { AudienceFigure } from '../audience-figure.entity.js';
import { figureInForce } from '../figure-in-force.js';
import type { OutletFigures } from '../figures.queries.js';
import { metrics, unitOf } from '../metrics.js';
import { FigureForm } from './figure-form.js';
import { periodText, rangeText } from './figure-text.js';

export interface FiguresView {
  outletId: string;
  known: OutletFigures;
  values: FormValues;
  problems: readonly FieldProblem[];
}

/** What is known of an outlet's audience: in force today, the history, and the form for the next figure. */
export function FiguresSection({ ctx, view }: { ctx: PageContext; view: FiguresView }) {
  const words = ctx.t.figures;
  const today = dayOf(ctx.now, ctx.format.timeZone);
  const { figures, title } = view.known;
  return (
    <section id="figures">
      <h2>{words.title}</h2>
      <p class="quiet room-prose">{words.lead}</p>
      {figures.length ? (
        <InForce ctx={ctx} figures={figures} today={today} />
      ) : (
        <p>
          <Icon name="unknown" size={16} /> {words.unknown}
        </p>
      )}
      {title && title.figures.length > 0 && (
        <>
          <h3>
            <a href={`/outlets/${title.id}#figures`}>{words.ofTitle(title.name)}</a>
          </h3>
          <InForce ctx={ctx} figures={title.figures} today={today} />
          <p class="quiet room-prose">{words.titleNote}</p>
        </>
      )}
      {figures.length > 0 && <History ctx={ctx} view={view} today={today} />}
      {mayEdit(ctx) && (
        <details class="room-more" id="new-figure" open={view.problems.length > 0 || ctx.query.has('metric')}>
          <summary>{words.form.title}</summary>
          <FigureForm
            ctx={ctx}
            action={`/outlets/${view.outletId}/figures`}
            today={today}
            values={view.values}
            problems={view.problems}
          />
          <p>
            <a href="/outlets/figures">{words.importLink}</a>
          </p>
        </details>
      )}
    </section>
  );
}

function InForce({
  ctx,
  figures,
  today,
}: {
  ctx: PageContext;
  figures: readonly AudienceFigure[];
  today: Day;
}) {
  const words = ctx.t.figures;
  const known = metrics.flatMap((metric) => figureInForce(figures, metric, today) ?? []);
  if (!known.length) return null;
  return (
    <div class="figures">
      {known.map((figure) => (
        <Figure
          key={figure.id}
          ctx={ctx}
          label={words.metrics[figure.metric]}
          value={rangeText(ctx, figure)}
          unit={ownUnit(ctx, figure)}
          note={words.counted[figure.metric]}
          pedigree={{
            unit: words.units[unitOf[figure.metric]],
            basis: periodText(ctx, figure) ?? words.noPeriod,
            source: figure.source,
            asOf: ctx.format.day(figure.asOf),
          }}
        />
      ))}
    </div>
  );
}

/** Where the name of the metric does not say it already. */
function ownUnit({ t }: PageContext, { metric }: AudienceFigure): string {
  return unitOf[metric] === 'copies' ? t.figures.units.copies : '';
}

function History({ ctx, view, today }: { ctx: PageContext; view: FiguresView; today: Day }) {
  const words = ctx.t.figures;
  const { figures } = view.known;
  const inForce = new Set(metrics.map((metric) => figureInForce(figures, metric, today)?.id));
  return (
    <>
      <div class="room-head">
        <h3>{words.history}</h3>
        <ExportMenu ctx={ctx} path={`/outlets/${view.outletId}/figures/export`} />
      </div>
      <DataTable
        caption={words.historyCaption}
        density="compact"
        rows={figures}
        rowKey={(figure) => figure.id}
        columns={[
          {
            key: 'metric',
            header: words.metric,
            primary: true,
            cell: ({ metric }) => words.metrics[metric],
          },
          {
            key: 'from',
            header: words.validFrom,
            cell: (figure) => (
              <>
                <DayTime ctx={ctx} day={figure.validFrom} />
                <State ctx={ctx} figure={figure} isInForce={inForce.has(figure.id)} today={today} />
              </>
            ),
          },
          {
            key: 'value',
            header: words.value,
            align: 'end',
            cell: (figure) => {
              const text = [rangeText(ctx, figure), ownUnit(ctx, figure)].join(' ').trim();
              return figure.withdrawnAt ? <s>{text}</s> : text;
            },
          },
          {
            key: 'period',
            header: words.period,
            cell: (figure) => periodText(ctx, figure) ?? <span class="quiet">{words.noPeriod}</span>,
          },
          { key: 'source', header: words.source, cell: (figure) => <Source ctx={ctx} figure={figure} /> },
          { key: 'asOf', header: words.asOf, cell: ({ asOf }) => <DayTime ctx={ctx} day={asOf} /> },
          ...(mayEdit(ctx)
            ? [
                {
                  key: 'withdraw',
                  header: words.withdraw,
                  cell: (figure: AudienceFigure) =>
                    !figure.withdrawnAt && <Withdraw ctx={ctx} figure={figure} />,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function State({
  ctx,
  figure,
  isInForce,
  today,
}: {
  ctx: PageContext;
  figure: AudienceFigure;
  isInForce: boolean;
  today: Day;
}) {
  const words = ctx.t.figures;
  if (figure.withdrawnAt)
    return (
      <div class="quiet">{words.withdrawn(ctx.format.day(figure.withdrawnAt), figure.withdrawnReason)}</div>
    );
  if (isInForce) return <div class="quiet">{words.inForce}</div>;
  return figure.validFrom > today ? <div class="quiet">{words.later}</div> : null;
}

function Source({ ctx, figure }: { ctx: PageContext; figure: AudienceFigure }) {
  return (
    <>
      {figure.url ? (
        <a href={figure.url} rel="noreferrer external">
          {figure.source}
        </a>
      ) : (
        figure.source
      )}
      <div class="quiet">
        {ctx.t.figures.origins[figure.origin]}
        {figure.note && ` · ${figure.note}`}
      </div>
    </>
  );
}

function Withdraw({ ctx, figure }: { ctx: PageContext; figure: AudienceFigure }) {
  const words = ctx.t.figures;
  const label = words.withdrawOf(words.metrics[figure.metric], ctx.format.day(figure.validFrom));
  const id = `reason-${figure.id}`;
  return (
    <details class="room-withdraw">
      <summary aria-label={label}>{words.withdraw}</summary>
      <form method="post" action={`/outlets/${figure.outletId}/figures/${figure.id}/withdrawal`}>
        <label class="form-label" for={id}>
          {words.withdrawReason}
        </label>
        <input id={id} class="form-control" name="reason" maxlength={300} required />
        <button type="submit" class="btn btn-sm">
          {words.withdraw}
        </button>
      </form>
    </details>
  );
}
