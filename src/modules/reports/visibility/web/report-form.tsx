import { z } from 'zod';
import type { FieldProblem } from '../../../../shared/errors.js';
import { numberToType } from '../../../../shared/typed-number.js';
import {
  Checkbox,
  Field,
  fieldsOf,
  FormProblems,
  optionsOf,
  problemOf,
  Select,
  SubmitRow,
} from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { typedDay } from '../../../../web/http/typed-moment.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { Campaign } from '../../../campaigns/campaign.entity.js';
import type { Grant } from '../../../funding/grant.entity.js';
import { reportAudiences } from '../report-parameters.js';
import type { Report } from '../report.entity.js';
import { typedAmount } from './typed-amount.js';

const ids = z
  .union([z.array(z.string()), z.string().transform((text) => (text ? [text] : []))])
  .default([])
  .pipe(z.array(z.uuid()).max(50));

export const newReportForm = z.object({
  grantIds: ids,
  campaignIds: ids,
  periodStart: typedDay,
  periodEnd: typedDay,
  language: z.enum(['de', 'en']),
  audience: z.enum(reportAudiences),
  title: z.string().trim().max(200).default(''),
});

export function editReportForm(locale: PageContext['locale']) {
  return newReportForm.extend({
    version: z.coerce.number().int().positive(),
    hours: typedAmount(locale),
    cost: typedAmount(locale),
  });
}

export interface ReportFormView {
  action: string;
  values: FormValues;
  problems: readonly FieldProblem[];
  grants: readonly Pick<Grant, 'id' | 'title' | 'reference'>[];
  campaigns: readonly Pick<Campaign, 'id' | 'name'>[];
  /** Null: a new one. */
  report: Pick<Report, 'id'> | null;
}

export function ReportForm({ ctx, view }: { ctx: PageContext; view: ReportFormView }) {
  const words = ctx.t.reports.form;
  const { values, problems, report } = view;
  const field = fieldsOf(values, problems);
  const optional = ctx.t.shell.words.optional;
  return (
    <form method="post" action={view.action}>
      <FormProblems t={ctx.t} problems={problems} />
      {report && <input type="hidden" name="version" value={values['version']} />}
      <Choices
        name="grantIds"
        legend={words.grants}
        hint={view.grants.length ? words.grantsHint : words.noGrants}
        chosen={values['grantIds']}
        error={problemOf(problems, 'grantIds')}
        options={view.grants.map(({ id, title, reference }) => ({
          id,
          label: reference ? `${title} (${reference})` : title,
        }))}
      />
      <div class="builder-pair">
        <Field {...field('periodStart')} label={words.from} type="date" required />
        <Field {...field('periodEnd')} label={words.to} type="date" required />
      </div>
      <div class="builder-pair">
        <Select
          {...field('language')}
          label={words.language}
          options={optionsOf(['de', 'en'], ctx.t.reports.languages)}
        />
        <Select
          {...field('audience')}
          label={words.audience}
          hint={words.audienceHint}
          options={optionsOf(reportAudiences, ctx.t.reports.audiences)}
        />
      </div>
      <Field {...field('title')} label={words.title} note={optional} hint={words.titleHint} maxlength={200} />
      {report && (
        <div class="builder-pair">
          <Field
            {...field('hours')}
            label={words.hours}
            note={optional}
            hint={words.inputHint}
            inputmode="decimal"
          />
          <Field {...field('cost')} label={words.cost} note={optional} inputmode="decimal" />
        </div>
      )}
      {view.campaigns.length > 0 && (
        <Choices
          name="campaignIds"
          legend={words.campaigns}
          hint={words.campaignsHint}
          folded={!values['campaignIds']}
          chosen={values['campaignIds']}
          error={problemOf(problems, 'campaignIds')}
          options={view.campaigns.map(({ id, name }) => ({ id, label: name }))}
        />
      )}
      <SubmitRow
        label={report ? words.save : words.start}
        cancel={{ label: ctx.t.shell.actions.cancel, href: report ? `/reports/${report.id}` : '/reports' }}
      />
    </form>
  );
}

function Choices({
  name,
  legend,
  hint,
  options,
  chosen = '',
  error,
  folded = false,
}: {
  name: string;
  legend: string;
  hint: string;
  options: readonly { id: string; label: string }[];
  /** Ids, one a line. */
  chosen: string | undefined;
  error: string | undefined;
  folded?: boolean;
}) {
  const picked = new Set(chosen.split('\n'));
  const boxes = (
    <>
      <p class="field-hint">{hint}</p>
      {error && (
        <div class="field-error" id={`field-${name}`}>
          {error}
        </div>
      )}
      {options.map(({ id, label }) => (
        <Checkbox key={id} name={name} value={id} label={label} checked={picked.has(id)} />
      ))}
    </>
  );
  if (folded)
    return (
      <details class="builder-choices">
        <summary>{legend}</summary>
        {boxes}
      </details>
    );
  return (
    <fieldset class="builder-choices">
      <legend>{legend}</legend>
      {boxes}
    </fieldset>
  );
}

/** A report as its form shows it. */
export function reportFormValues(report: Report, { locale }: Pick<PageContext, 'locale'>): FormValues {
  const write = (value: number) => numberToType(value, locale);
  const { grantIds, campaignIds, hours, cost } = report.parameters;
  return {
    version: String(report.version),
    title: report.title,
    language: report.language,
    audience: report.audience,
    periodStart: report.periodStart,
    periodEnd: report.periodEnd,
    grantIds: grantIds.join('\n'),
    campaignIds: campaignIds.join('\n'),
    hours: hours === null ? '' : write(hours),
    cost: cost === null ? '' : write(cost),
  };
}
