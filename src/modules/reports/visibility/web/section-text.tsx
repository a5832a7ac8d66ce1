import { z } from 'zod';
import type { FieldProblem } from '../../../../shared/errors.js';
import { Field, fieldsOf, FormProblems } from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { readMarkdown } from '../../../releases/text/release-markdown.js';
import { Blocks } from '../../../releases/web/release-sheet.js';
import { longestSectionText } from '../drafting/section-choices.js';
import type { SectionKey } from '../report-parameters.js';
import type { Report } from '../report.entity.js';
import { reportAddress } from './report-room.js';

export const sectionTextForm = z.object({
  version: z.coerce.number().int().positive(),
  text: z
    .string()
    // forms send two characters for a line end and count one
    .overwrite((typed) => typed.replace(/\r\n?/g, '\n'))
    .trim()
    .max(longestSectionText)
    .default(''),
  step: z.enum(['save', 'preview']).catch('save'),
});

/** Own words for a section, and how they will look. */
export function SectionText({
  ctx,
  report,
  section,
  values,
  problems,
}: {
  ctx: PageContext;
  report: Report;
  section: SectionKey;
  values: FormValues;
  problems: readonly FieldProblem[];
}) {
  const words = ctx.t.reports.text;
  const field = fieldsOf(values, problems);
  const text = values['text'] ?? '';
  const own = words.hints[section];
  return (
    <>
      <form method="post" action={`${reportAddress(report)}/sections/${section}`}>
        <FormProblems t={ctx.t} problems={problems} />
        <input type="hidden" name="version" value={values['version']} />
        {own && <p class="quiet">{own}</p>}
        <Field
          {...field('text')}
          label={words.label}
          hint={words.hint}
          rows={14}
          maxlength={longestSectionText}
        />
        <div class="submit-row">
          <button type="submit" class="btn btn-primary" name="step" value="save">
            {words.save}
          </button>
          <button type="submit" class="btn" name="step" value="preview">
            {words.preview}
          </button>
          <a class="btn btn-link" href={`${reportAddress(report)}#section-${section}`}>
            {ctx.t.shell.actions.cancel}
          </a>
        </div>
      </form>
      <section class="panel builder-text-preview" id="preview">
        <h2>{words.previewTitle}</h2>
        {text.trim() ? (
          <div lang={report.language}>
            <Blocks blocks={readMarkdown(text)} top={3} />
          </div>
        ) : (
          <p class="quiet">{words.nothing}</p>
        )}
      </section>
    </>
  );
}
