import { dayOf } from '../../../shared/days.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { Field, fieldsOf, FormProblems, optionsOf, Select, SubmitRow } from '../../../web/components/form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import type { PageContext } from '../../../web/page-context.js';
import type { Grant } from '../grant.entity.js';
import { statementLanguages } from '../grant-input.js';
import { renderGrantStep } from './render-grant-step.js';

interface Returned {
  values: FormValues;
  problems: readonly FieldProblem[];
}

/** The form for a wording of the funding statement, also when it came back. */
export function renderStatementForm(ctx: PageContext, grant: Grant, { values, problems }: Returned): string {
  const words = ctx.t.funding.page;
  const today = dayOf(ctx.now, ctx.format.timeZone);
  const field = fieldsOf({ validFrom: today, language: 'de', ...values }, problems);
  return renderGrantStep(
    ctx,
    grant,
    { title: words.addStatement, lead: words.statementsLead },
    <form method="post" action={`/grants/${grant.id}/statements`} class="room-form">
      <FormProblems t={ctx.t} problems={problems} />
      <Field {...field('text')} label={words.wording} rows={3} maxlength={2000} required />
      <div class="room-moment">
        <Select
          {...field('language')}
          label={words.language}
          options={optionsOf(statementLanguages, words.languages)}
        />
        <Field {...field('validFrom')} label={words.validFrom} type="date" required />
      </div>
      <SubmitRow
        label={words.addStatement}
        cancel={{ label: ctx.t.shell.actions.cancel, href: `/grants/${grant.id}#statements` }}
      />
    </form>,
  );
}
