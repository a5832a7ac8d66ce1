import type { FieldProblem } from '../../../../shared/errors.js';
import { Checkbox, Field, fieldsOf, FormProblems } from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';

/** A name for the filter that is set; `values` are page and query, and what was typed when it comes back. */
export function SaveViewForm({
  ctx,
  values,
  problems = [],
  countable = values['page'] === 'inbox',
}: {
  ctx: PageContext;
  values: FormValues;
  problems?: readonly FieldProblem[];
  countable?: boolean;
}) {
  const words = ctx.t.views;
  const field = fieldsOf(values, problems);
  return (
    <form method="post" action="/views" class="save-view">
      <FormProblems t={ctx.t} problems={problems} />
      <input type="hidden" name="page" value={values['page'] ?? ''} />
      <input type="hidden" name="query" value={values['query'] ?? ''} />
      <Field {...field('name')} label={words.name} hint={words.nameHint} required maxlength={80} />
      {mayEdit(ctx) && <Checkbox name="shared" label={words.shared} checked={values['shared'] === 'on'} />}
      {countable && <Checkbox name="counted" label={words.counted} checked={values['counted'] === 'on'} />}
      <button type="submit" class="btn btn-primary">
        {words.save}
      </button>
    </form>
  );
}
