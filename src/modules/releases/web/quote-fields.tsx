import type { FieldProblem } from '../../../shared/errors.js';
import { Field, fieldsOf } from '../../../web/components/form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import type { PageContext } from '../../../web/page-context.js';
import { FormSection } from './form-section.js';
import { mostQuotes } from './typed-release.js';

/** Quotes with room for two more; saving makes room for others. */
export function QuoteFields({
  ctx,
  values,
  problems,
}: {
  ctx: PageContext;
  values: FormValues;
  problems: readonly FieldProblem[];
}) {
  const more = ctx.t.releaseForm;
  const isUsed = (at: number) => Boolean(values[`quote${at}-text`] || values[`quote${at}-name`]);
  const used = [...Array(mostQuotes).keys()].filter(isUsed).length;
  const shown = Math.min(mostQuotes, used + 2);
  return (
    <FormSection title={more.quotesTitle} hint={more.quotesHint}>
      {[...Array(shown).keys()].map((at) => (
        <QuoteGroup
          key={at}
          ctx={ctx}
          at={at}
          values={values}
          problems={problems}
          isOpen={isUsed(at) || problems.some(({ path }) => path.startsWith(`quote${at}-`))}
        />
      ))}
    </FormSection>
  );
}

function QuoteGroup({
  ctx,
  at,
  values,
  problems,
  isOpen,
}: {
  ctx: PageContext;
  at: number;
  values: FormValues;
  problems: readonly FieldProblem[];
  isOpen: boolean;
}) {
  const more = ctx.t.releaseForm;
  const field = fieldsOf(values, problems);
  const optional = ctx.t.shell.words.optional;
  const name = (part: string) => `quote${at}-${part}`;
  return (
    <details class="release-quote-fields" open={isOpen}>
      <summary>{isOpen ? more.quote(at + 1) : more.addQuote}</summary>
      <Field {...field(name('text'))} label={more.quoteText} rows={3} maxlength={2000} />
      <div class="release-pair">
        <Field {...field(name('name'))} label={more.quoteName} maxlength={120} />
        <Field {...field(name('role'))} label={more.quoteRole} note={optional} maxlength={200} />
        <Field {...field(name('approvedBy'))} label={more.quoteApprovedBy} note={optional} maxlength={120} />
        <Field {...field(name('approvedDay'))} label={more.quoteApprovedDay} type="date" note={optional} />
      </div>
    </details>
  );
}
