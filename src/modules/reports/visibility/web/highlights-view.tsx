import type { Day } from '../../../../shared/days.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { ScopeBadge } from '../../../../web/components/badge.js';
import { Field, fieldsOf, FormProblems, SubmitRow } from '../../../../web/components/form.js';
import { Icon } from '../../../../web/components/icon.js';
import { DayTime } from '../../../../web/components/time.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { longestSummary } from '../drafting/highlight-choices.js';
import { mostHighlights, mostQuotedWords } from '../report-parameters.js';
import type { HighlightChoice } from '../report-parameters.js';
import type { Report } from '../report.entity.js';
import type { PlacementFacts } from '../report-facts.js';
import { reportAddress } from './report-room.js';

export interface Candidate {
  id: string;
  day: Day;
  headline: string;
  scope: PlacementFacts['scope'];
  outlet: string | null;
}

export interface HighlightsModel {
  /** What the report counts, by id. */
  known: ReadonlyMap<string, Candidate>;
  /** About to be chosen or changed. */
  picked: Candidate | null;
  found: readonly Candidate[];
  count: number;
  query: string;
  /** Of the one form that came back. */
  values: FormValues;
  problems: readonly FieldProblem[];
}

type Props = { ctx: PageContext; report: Report; view: HighlightsModel };

export function HighlightsView({ ctx, report, view }: Props) {
  const words = ctx.t.reports.highlights;
  const { highlights } = report.parameters;
  return (
    <>
      {view.picked && <Picked ctx={ctx} report={report} view={view} picked={view.picked} />}
      <section>
        <h2>
          {words.chosen} <span class="quiet">{`${highlights.length} / ${mostHighlights}`}</span>
        </h2>
        {highlights.length ? (
          <ol class="builder-examples">
            {highlights.map((choice, at) => (
              <Chosen
                key={choice.mentionId}
                ctx={ctx}
                report={report}
                view={view}
                choice={choice}
                isFirst={at === 0}
                isLast={at === highlights.length - 1}
              />
            ))}
          </ol>
        ) : (
          <p class="quiet">{words.noneChosen}</p>
        )}
      </section>
      <Candidates ctx={ctx} report={report} view={view} />
      <p>
        <a href={`${reportAddress(report)}#section-highlights`}>{words.back}</a>
      </p>
    </>
  );
}

/** The mention that is being chosen, or changed, with what we say about it. */
function Picked({ ctx, report, view, picked }: Props & { picked: Candidate }) {
  const words = ctx.t.reports.highlights;
  const choice = report.parameters.highlights.find(({ mentionId }) => mentionId === picked.id);
  return (
    <section class="panel" id="picked">
      <h2>{picked.headline}</h2>
      <Source ctx={ctx} candidate={picked} />
      <Words
        ctx={ctx}
        report={report}
        mentionId={picked.id}
        values={view.problems.length ? view.values : { ...choice }}
        problems={view.problems}
        submit={choice ? words.save : words.take}
      />
    </section>
  );
}

function Chosen({
  ctx,
  report,
  view,
  choice: { mentionId, summary, quote, purpose },
  isFirst,
  isLast,
}: Props & { choice: HighlightChoice; isFirst: boolean; isLast: boolean }) {
  const words = ctx.t.reports.highlights;
  const candidate = view.known.get(mentionId);
  const headline = candidate?.headline ?? words.gone;
  const own = `${reportAddress(report)}/highlights`;
  return (
    <li id={`highlight-${mentionId}`} class="panel">
      <div class="builder-example-head">
        <h3>{candidate ? <a href={`/mentions/${mentionId}`}>{headline}</a> : headline}</h3>
        <form method="post" action={`${own}/steps`} class="builder-section-steps">
          <input type="hidden" name="version" value={report.version} />
          <input type="hidden" name="mentionId" value={mentionId} />
          <MoveButton step="up" label={words.up(headline)} disabled={isFirst} />
          <MoveButton step="down" label={words.down(headline)} disabled={isLast} />
          <button type="submit" class="builder-link" name="step" value="remove">
            {words.remove}
          </button>
        </form>
      </div>
      {candidate && <Source ctx={ctx} candidate={candidate} />}
      <p class="room-text" lang={report.language}>
        {summary}
      </p>
      {quote && (
        <p class="quiet" lang={report.language}>
          „{quote}“ ({purpose})
        </p>
      )}
      {candidate && (
        <a href={`${own}?mention=${mentionId}#picked`}>
          {words.change}
          <span class="visually-hidden">: {headline}</span>
        </a>
      )}
    </li>
  );
}

function MoveButton({ step, label, disabled }: { step: 'up' | 'down'; label: string; disabled: boolean }) {
  return (
    <button
      type="submit"
      class="builder-step"
      name="step"
      value={step}
      aria-label={label}
      disabled={disabled}
    >
      <Icon name={step} size={16} />
    </button>
  );
}

/** What we say about a mention, in words of our own; a quotation only with its purpose. */
function Words({
  ctx,
  report,
  mentionId,
  values,
  problems,
  submit,
}: {
  ctx: PageContext;
  report: Report;
  mentionId: string;
  values: FormValues;
  problems: readonly FieldProblem[];
  submit: string;
}) {
  const words = ctx.t.reports.highlights;
  const optional = ctx.t.shell.words.optional;
  const field = fieldsOf(values, problems);
  return (
    <form method="post" action={`${reportAddress(report)}/highlights`}>
      <FormProblems t={ctx.t} problems={problems} />
      <input type="hidden" name="version" value={report.version} />
      <input type="hidden" name="mentionId" value={mentionId} />
      <Field
        {...field('summary')}
        label={words.summary}
        hint={words.summaryHint}
        rows={3}
        maxlength={longestSummary}
        required
      />
      <div class="builder-pair">
        <Field
          {...field('quote')}
          label={words.quote}
          note={optional}
          hint={words.quoteHint(mostQuotedWords)}
          rows={2}
          maxlength={500}
        />
        <Field
          {...field('purpose')}
          label={words.purpose}
          note={optional}
          hint={words.purposeHint}
          rows={2}
          maxlength={300}
        />
      </div>
      <SubmitRow
        label={submit}
        cancel={{ label: ctx.t.shell.actions.cancel, href: `${reportAddress(report)}/highlights` }}
      />
    </form>
  );
}

function Source({ ctx, candidate: { day, outlet, scope } }: { ctx: PageContext; candidate: Candidate }) {
  return (
    <p class="builder-source">
      <DayTime ctx={ctx} day={day} /> · {outlet ?? ctx.t.reports.highlights.unknownOutlet}{' '}
      {scope !== 'unknown' && <ScopeBadge scope={scope} t={ctx.t} />}
    </p>
  );
}

function Candidates({ ctx, report, view: { found, count, query, known } }: Props) {
  const words = ctx.t.reports.highlights;
  const isFull = report.parameters.highlights.length >= mostHighlights;
  const own = `${reportAddress(report)}/highlights`;
  return (
    <section>
      <h2>{words.candidates}</h2>
      <form method="get" action={own} class="builder-search" role="search">
        <Field name="q" label={words.search} type="search" value={query} />
        <button type="submit" class="btn">
          {words.find}
        </button>
      </form>
      {isFull && <p class="quiet">{words.full(mostHighlights)}</p>}
      {count > 0 ? (
        <>
          <p class="quiet">{count > found.length ? words.shown(found.length, count) : words.found(count)}</p>
          <ul class="builder-candidates">
            {found.map((candidate) => (
              <li key={candidate.id} data-row>
                <div>
                  <a href={`/mentions/${candidate.id}`}>{candidate.headline}</a>
                  <Source ctx={ctx} candidate={candidate} />
                </div>
                {!isFull && (
                  <a
                    class="btn"
                    href={`${own}?mention=${candidate.id}#picked`}
                    aria-label={words.chooseThis(candidate.headline)}
                  >
                    {words.choose}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p class="quiet">{known.size ? words.noneFound : words.noPlacements}</p>
      )}
    </section>
  );
}
