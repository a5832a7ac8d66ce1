import { Checkbox, Field, fieldsOf } from '../../../../web/components/form.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { basisRules } from '../rights-basis.js';
import type { RightsBasis } from '../rights-basis.js';

interface Props {
  ctx: PageContext;
  basis: RightsBasis;
  values: FormValues;
  problems: readonly FieldProblem[];
  /** When a file of § 49 goes, in words. */
  fixedEnd: string;
}

/** What a basis asks for, and nothing that it does not know of. */
export function RightsFields({ ctx, basis, values, problems, fixedEnd }: Props) {
  const words = ctx.t.clippings.form;
  const optional = ctx.t.shell.words.optional;
  const rule = basisRules[basis];
  const field = fieldsOf(values, problems);
  if (basis === 'paper')
    return (
      <>
        <Field {...field('place')} label={words.place} hint={words.placeHint} maxlength={500} required />
        <Field
          {...field('proof')}
          label={words.proof}
          hint={words.proofHints.paper}
          note={optional}
          maxlength={1000}
        />
      </>
    );
  return (
    <>
      <Field
        {...field('proof')}
        label={words.proof}
        hint={words.proofHints[basis]}
        maxlength={1000}
        rows={2}
        {...(rule.needsProof ? { required: true } : { note: optional })}
      />
      <Field
        {...field('readerCount')}
        type="number"
        min={1}
        max={1_000_000}
        label={words.readerCount}
        hint={words.readerCountHint}
        {...(rule.needsReaderCount ? { required: true } : { note: optional })}
      />
      <Field
        {...field('readers')}
        label={words.readers}
        hint={words.readersHint}
        note={optional}
        maxlength={300}
      />
      {basis === 'section49' ? (
        <p class="clipping-term">{words.fixedTerm(fixedEnd)}</p>
      ) : (
        <Field
          {...field('validUntil')}
          type="date"
          label={words.validUntil}
          hint={`${words.validUntilHint} ${basis === 'pmg' ? words.pmgTerm : words.validUntilOpen}`}
          {...(rule.needsValidUntil ? { required: true } : { note: optional })}
        />
      )}
      {rule.beyond === 'whenGranted' && (
        <fieldset class="clipping-uses">
          <legend class="form-label">{words.uses}</legend>
          <Checkbox name="forReports" label={words.forReports} checked={values['forReports'] === 'on'} />
          <Checkbox name="forSharing" label={words.forSharing} checked={values['forSharing'] === 'on'} />
          <p class="field-hint">{words.usesHint}</p>
        </fieldset>
      )}
    </>
  );
}
