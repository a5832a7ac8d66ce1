import type { FieldProblem } from '../../../shared/errors.js';
import { Checkbox, Field, fieldsOf, FormProblems, optionsOf, Select } from '../../../web/components/form.js';
import { Icon } from '../../../web/components/icon.js';
import type { FormValues } from '../../../web/http/read-form.js';
import type { PageContext } from '../../../web/page-context.js';
import { scopes } from '../../outlets/outlet.entity.js';
import type { OutletSummary } from '../../outlets/outlets.queries.js';
import type { ReleaseDetail } from '../releases.queries.js';

export interface OutletChoiceView {
  detail: ReleaseDetail;
  values: FormValues;
  problems: readonly FieldProblem[];
  chosen: OutletSummary[];
  /** What the search found beside those chosen; the first of them. */
  candidates: OutletSummary[];
  found: number;
}

/** Works without script: searching sends the whole form, so that what is ticked stays ticked. */
export function ReleaseOutletsForm({ ctx, view }: { ctx: PageContext; view: OutletChoiceView }) {
  const { detail, values, problems, chosen } = view;
  const own = `/releases/${detail.release.id}`;
  const words = ctx.t.releases.choice;
  const field = fieldsOf(values, problems);
  const sentAt = new Map(detail.outlets.map((outlet) => [outlet.id, outlet.sentAt]));
  return (
    <form method="post" action={`${own}/outlets`}>
      <FormProblems t={ctx.t} problems={problems} />
      <input type="hidden" name="version" value={values['version']} />
      <div class="filter-bar">
        <Field {...field('q')} label={words.search} type="search" maxlength={100} />
        <Select
          {...field('scope')}
          label={ctx.t.shell.words.scope}
          emptyLabel={ctx.t.shell.words.all}
          options={optionsOf(scopes, ctx.t.shell.scopes)}
        />
        <button type="submit" class="btn" name="step" value="find">
          <Icon name="search" />
          {words.find}
        </button>
      </div>
      <fieldset class="room-picks">
        <legend>{chosen.length ? words.chosen(chosen.length) : words.noneChosen}</legend>
        <div>
          {chosen.map((outlet) => {
            const sent = sentAt.get(outlet.id);
            const hint = sent && words.sent(ctx.format.dateTime(sent));
            return <Pick key={outlet.id} ctx={ctx} outlet={outlet} hint={hint} checked />;
          })}
        </div>
      </fieldset>
      <Candidates ctx={ctx} view={view} />
      <div class="room-moment">
        <Field {...field('day')} label={words.day} type="date" required />
        <Field {...field('time')} label={words.time} type="time" required />
      </div>
      <div class="submit-row">
        <button type="submit" class="btn btn-primary" name="step" value="save">
          {words.save}
        </button>
        <a class="btn btn-link" href={own}>
          {ctx.t.shell.actions.cancel}
        </a>
      </div>
    </form>
  );
}

function Candidates({ ctx, view: { candidates, found } }: { ctx: PageContext; view: OutletChoiceView }) {
  const words = ctx.t.releases.choice;
  if (!found) return <p class="quiet">{words.noneFound}</p>;
  return (
    <fieldset class="room-picks">
      <legend>{words.found(found)}</legend>
      <p class="room-picks-all">
        <button type="submit" class="btn btn-sm" name="step" value="all">
          {words.all(found)}
        </button>
        {candidates.length < found && <span class="quiet">{words.narrow(candidates.length)}</span>}
      </p>
      <div>
        {candidates.map((outlet) => (
          <Pick key={outlet.id} ctx={ctx} outlet={outlet} />
        ))}
      </div>
    </fieldset>
  );
}

function Pick({
  ctx,
  outlet,
  hint,
  checked = false,
}: {
  ctx: PageContext;
  outlet: OutletSummary;
  hint?: string | undefined;
  checked?: boolean;
}) {
  const facts = [ctx.t.shell.scopes[outlet.scope], outlet.seat].filter(Boolean).join(', ');
  return (
    <Checkbox name="outletIds" value={outlet.id} label={outlet.name} hint={hint ?? facts} checked={checked} />
  );
}
