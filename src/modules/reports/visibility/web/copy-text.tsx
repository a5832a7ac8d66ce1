import { asItStands } from '../../../../web/as-it-stands.js';
import { fieldId } from '../../../../web/components/form.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { ReportDocument, Section } from '../report-document.js';
import type { Report } from '../report.entity.js';
import { lengthHint } from '../text/section-text.js';
import { reportAddress } from './report-room.js';

/** One section as plain text, ready to be put into the field of a portal. */
export function CopyText({
  ctx,
  report,
  document,
  section,
  text,
}: {
  ctx: PageContext;
  report: Pick<Report, 'id'>;
  document: ReportDocument;
  section: Section;
  text: string;
}) {
  const words = ctx.t.reports.sectionText;
  const address = (key: string) => `${reportAddress(report)}/text/${key}`;
  return (
    <>
      <label class="form-label" for={fieldId('section-text')}>
        {words.label}
      </label>
      <textarea
        id={fieldId('section-text')}
        class="form-control builder-copy-field"
        rows={Math.min(24, Math.max(6, text.split('\n').length + 1))}
        readonly
        lang={document.language}
        {...asItStands}
      >
        {text}
      </textarea>
      <p class="quiet">{lengthHint(ctx, text).text}</p>
      <p>
        <a href={`${address(section.key)}?plain=1`}>{words.plain}</a>
      </p>
      <nav aria-labelledby="other-sections">
        <h2 id="other-sections">{words.others}</h2>
        <ul class="builder-others" lang={document.language}>
          {document.sections
            .filter(({ key }) => key !== section.key)
            .map(({ key, number, title }) => (
              <li key={key}>
                <a href={address(key)}>
                  {number} {title}
                </a>
              </li>
            ))}
        </ul>
      </nav>
    </>
  );
}
