import { Field, FormProblems, fieldsOf, SubmitRow } from '../../../web/components/form.js';
import type { FieldProblem } from '../../../shared/errors.js';
import type { FormValues } from '../../../web/http/read-form.js';
import type { PageContext } from '../../../web/page-context.js';
import { renderSettings } from '../../accounts/web/settings-page.js';
import type { DomainLists } from '../label-domains.js';

/** The two lists as they are stored, one domain a line. */
export function valuesOf({ own, partners, revision }: DomainLists): FormValues {
  return { own: own.join('\n'), partners: partners.join('\n'), revision: String(revision) };
}

export function renderOwnDomains(
  ctx: PageContext,
  values: FormValues,
  problems: readonly FieldProblem[] = [],
): string {
  const words = ctx.t.labels.settings;
  const field = fieldsOf(values, problems);
  return renderSettings(
    ctx,
    'labels',
    words.lead,
    <form method="post" action="/settings/domains" class="panel">
      <FormProblems t={ctx.t} problems={problems} />
      <input type="hidden" name="revision" value={values['revision'] ?? ''} />
      <Field {...field('own')} label={words.own} hint={words.ownHint} rows={4} mono spellcheck={false} />
      <Field
        {...field('partners')}
        label={words.partners}
        hint={words.partnersHint}
        rows={6}
        mono
        spellcheck={false}
      />
      <p class="quiet">{words.known}</p>
      <SubmitRow label={ctx.t.shell.actions.save} />
    </form>,
  );
}
