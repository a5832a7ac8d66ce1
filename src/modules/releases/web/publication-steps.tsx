import { Field, fieldsOf } from '../../../web/components/form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { isUnderEmbargo } from '../publication/is-public-at.js';
import type { Blocker } from '../publication/publication-blockers.js';
import { maySteps } from '../release-states.js';
import type { ReleaseDetail } from '../releases.queries.js';

export interface StepsView {
  detail: ReleaseDetail;
  blockers: readonly Blocker[];
  /** Of the form that plans. */
  values: FormValues;
  problems: readonly FieldProblem[];
}

/** What is not said by the buttons beside it. */
const said = new Set<Blocker['code']>(['not-approved', 'archived', 'embargo']);

/** From the draft to the public: what was done, what stands in the way, what may be done next. */
export function PublicationSteps({ ctx, view }: { ctx: PageContext; view: StepsView }) {
  const { release } = view.detail;
  const words = ctx.t.publication.steps;
  if (release.state === 'published' || release.archivedAt) return null;
  const blockers = view.blockers.filter(({ code }) => !said.has(code));
  return (
    <section class="release-steps" aria-labelledby="release-steps">
      <h2 id="release-steps">{words.title}</h2>
      <Approval ctx={ctx} detail={view.detail} />
      {release.heldBack && (
        <div class="notice notice-problem" role="status">
          <div>
            <p>{words.heldBack(ctx.format.dateTime(new Date(release.heldBack.at)))}</p>
            <BlockerList ctx={ctx} blockers={release.heldBack.blockers} />
          </div>
        </div>
      )}
      {release.plannedAt && release.state === 'scheduled' && (
        <p>
          <strong>{words.plannedFor(ctx.format.dateTime(release.plannedAt))}</strong>
        </p>
      )}
      {blockers.length > 0 && !release.heldBack && (
        <>
          <p>{words.blocked}:</p>
          <BlockerList ctx={ctx} blockers={blockers} />
        </>
      )}
      {mayEdit(ctx) && <Buttons ctx={ctx} view={view} />}
    </section>
  );
}

function Approval({ ctx, detail: { release, approver } }: { ctx: PageContext; detail: ReleaseDetail }) {
  const words = ctx.t.publication.steps;
  if (!release.approvedAt) return <p class="quiet">{words.approveHint}</p>;
  const moment = ctx.format.dateTime(release.approvedAt);
  return <p>{approver ? words.approvedBy(approver, moment) : words.approvedAt(moment)}</p>;
}

function BlockerList({
  ctx,
  blockers,
}: {
  ctx: PageContext;
  blockers: readonly { code: string; what?: string }[];
}) {
  return (
    <ul>
      {blockers.map(({ code, what = '' }) => (
        <li key={`${code} ${what}`}>{ctx.t.publication.blockers[code]?.(what) ?? code}</li>
      ))}
    </ul>
  );
}

function Buttons({ ctx, view }: { ctx: PageContext; view: StepsView }) {
  const { release } = view.detail;
  const words = ctx.t.publication.steps;
  const own = `/releases/${release.id}`;
  const may = new Set(maySteps(release));
  const version = <input type="hidden" name="version" value={String(release.version)} />;
  return (
    <>
      <div class="release-buttons">
        {release.state === 'draft' && (
          <form method="post" action={`${own}/approval`}>
            {version}
            <input type="hidden" name="approved" value="yes" />
            <button type="submit" class="btn btn-primary">
              {words.approve}
            </button>
          </form>
        )}
        {may.has('publish') && !isUnderEmbargo(release, ctx.now) && (
          <form method="post" action={`${own}/publication`}>
            {version}
            <button type="submit" class={`btn ${release.state === 'approved' ? 'btn-primary' : ''}`}>
              {words.publishNow}
            </button>
          </form>
        )}
        {may.has('unschedule') && (
          <form method="post" action={`${own}/schedule`}>
            <input type="hidden" name="step" value="unschedule" />
            <button type="submit" class="btn">
              {words.unschedule}
            </button>
          </form>
        )}
        {may.has('withdraw') && (
          <form method="post" action={`${own}/approval`}>
            <input type="hidden" name="approved" value="no" />
            <button type="submit" class="btn">
              {words.withdraw}
            </button>
          </form>
        )}
      </div>
      {may.has('schedule') && <PlanForm ctx={ctx} view={view} />}
    </>
  );
}

function PlanForm({ ctx, view }: { ctx: PageContext; view: StepsView }) {
  const { release } = view.detail;
  const words = ctx.t.publication.steps;
  const field = fieldsOf(view.values, view.problems);
  return (
    <details class="release-plan" open={view.problems.length > 0 || isUnderEmbargo(release, ctx.now)}>
      <summary>{release.state === 'scheduled' ? words.replan : words.plan}</summary>
      <form method="post" action={`/releases/${release.id}/schedule`}>
        <input type="hidden" name="version" value={String(release.version)} />
        <div class="room-moment">
          <Field {...field('day')} label={words.day} type="date" required />
          <Field {...field('time')} label={words.time} type="time" required />
        </div>
        <p class="quiet">{words.zone}</p>
        <button type="submit" class="btn">
          {release.state === 'scheduled' ? words.replan : words.plan}
        </button>
      </form>
    </details>
  );
}
