import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { isDay } from '../../../../shared/days.js';
import type { Day } from '../../../../shared/days.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import {
  Field,
  fieldsOf,
  FormProblems,
  optionsOf,
  Select,
  SubmitRow,
} from '../../../../web/components/form.js';
import type { SelectOption } from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { optionalDay, typedDay } from '../../../../web/http/typed-day.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { MediumType } from '../../outlet.entity.js';
import type { FigureDraft } from '../figure-draft.js';
import { sourceAddress, sourceText } from '../figure-input.js';
import { metrics } from '../metrics.js';
import type { Metric } from '../metrics.js';
import { quarterOf, quartersBefore, yearOf } from '../stated-period.js';
import { readStatedNumber } from '../whole-number.js';

/** A number as people type it; a range is two fields or one text with a dash. */
const typedRange = z.string().transform((text, ctx) => {
  const reading = readStatedNumber(text);
  if (reading.ok) return reading;
  const params = {
    text:
      reading.reason === 'empty' ? 'required' : reading.reason === 'number' ? 'notANumber' : 'notAnInteger',
  };
  ctx.addIssue({ code: 'custom', params: reading.reason === 'negative' ? { text: 'notNegative' } : params });
  return z.NEVER;
});

/** Number, source and day of a form; `value` is what was typed as one number or a range. */
export const statedFields = {
  low: typedRange,
  high: z
    .string()
    .default('')
    .transform((text) => text.trim() || null)
    .pipe(z.union([z.null(), typedRange])),
  source: sourceText,
  url: sourceAddress.default(''),
  asOf: typedDay,
  note: z.string().trim().max(500).default(''),
};

const pickedPeriod = z
  .string()
  .default('')
  .transform((text) => {
    const [from = '', to = ''] = text.split('/');
    return isDay(from) && isDay(to) ? { from, to } : null;
  });

export const figureForm = z
  .object({
    metric: z.enum(metrics),
    ...statedFields,
    period: pickedPeriod,
    periodStart: optionalDay,
    periodEnd: optionalDay,
    validFrom: typedDay,
  })
  .transform(({ low, high, period, periodStart, periodEnd, ...rest }): FigureDraft => {
    const isOther = periodStart !== null || periodEnd !== null;
    return {
      ...rest,
      low: low.low,
      high: high?.high ?? low.high,
      periodStart: isOther ? periodStart : (period?.from ?? null),
      periodEnd: isOther ? periodEnd : (period?.to ?? null),
    };
  });

const usual: Partial<Record<MediumType, Metric>> = {
  broadcaster: 'listeners',
  online: 'visits',
  blog: 'visits',
  agency: 'visits',
};

/** What the form offers: the metric of the medium, the last whole quarter, as of today, from the first of this month on. */
export function newFigureValues(mediumType: MediumType, today: Day, query: URLSearchParams): FormValues {
  const metric = metrics.find((each) => each === query.get('metric')) ?? usual[mediumType] ?? 'distributed';
  const from = query.get('validFrom') ?? '';
  const [last] = quartersBefore(today, 1);
  return {
    metric,
    period: periodValue(quarterOf(last!.year, last!.quarter)),
    asOf: today,
    validFrom: isDay(from) ? from : `${today.slice(0, 8)}01`,
  };
}

interface Props {
  ctx: PageContext;
  action: string;
  today: Day;
  values: FormValues;
  problems: readonly FieldProblem[];
}

export function FigureForm({ ctx, action, today, values, problems }: Props) {
  const words = ctx.t.figures.form;
  const field = fieldsOf(values, problems);
  const optional = ctx.t.shell.words.optional;
  const isOther = Boolean(values['periodStart'] || values['periodEnd'] || field('periodEnd').error);
  return (
    <form method="post" action={action} class="room-form">
      <FormProblems t={ctx.t} problems={problems} />
      <Select {...field('metric')} label={words.metric} options={optionsOf(metrics, ctx.t.figures.metrics)} />
      <StatedFields ctx={ctx} values={values} problems={problems}>
        <div class="room-moment">
          <Select
            {...field('period')}
            label={words.period}
            hint={words.periodHint}
            emptyLabel={ctx.t.figures.noPeriod}
            options={periodOptions(ctx, today)}
          />
          <Field
            {...field('validFrom')}
            label={words.validFrom}
            type="date"
            hint={words.validFromHint}
            required
          />
        </div>
        <details open={isOther}>
          <summary>{words.otherPeriod}</summary>
          <div class="room-moment">
            <Field {...field('periodStart')} label={words.periodStart} type="date" />
            <Field {...field('periodEnd')} label={words.periodEnd} type="date" />
          </div>
        </details>
      </StatedFields>
      <Field {...field('note')} label={words.note} note={optional} maxlength={500} />
      <SubmitRow label={words.submit} />
    </form>
  );
}

/** Number, source and as-of date, which figures of outlets and of pieces share. */
export function StatedFields({
  ctx,
  values,
  problems,
  children,
}: Pick<Props, 'ctx' | 'values' | 'problems'> & { children?: ComponentChildren }) {
  const words = ctx.t.figures.form;
  const field = fieldsOf(values, problems);
  const optional = ctx.t.shell.words.optional;
  return (
    <>
      <div class="room-moment">
        <Field
          {...field('low')}
          label={words.low}
          hint={words.lowHint}
          inputmode="numeric"
          maxlength={40}
          required
        />
        <Field
          {...field('high')}
          label={words.high}
          note={optional}
          hint={words.highHint}
          inputmode="numeric"
          maxlength={40}
        />
      </div>
      {children}
      <Field {...field('source')} label={words.source} hint={words.sourceHint} maxlength={300} required />
      <Field
        {...field('url')}
        label={words.url}
        note={optional}
        type="url"
        maxlength={2000}
        placeholder="https://"
      />
      <Field {...field('asOf')} label={words.asOf} type="date" hint={words.asOfHint} required />
    </>
  );
}

/** The last six quarters and three years. */
function periodOptions({ t }: PageContext, today: Day): SelectOption[] {
  const year = Number(today.slice(0, 4));
  return [
    ...quartersBefore(today, 6).map((each) => ({
      value: periodValue(quarterOf(each.year, each.quarter)),
      label: t.figures.quarter(each.year, each.quarter),
    })),
    ...[year - 1, year - 2, year - 3].map((each) => ({
      value: periodValue(yearOf(each)),
      label: String(each),
    })),
  ];
}

const periodValue = ({ from, to }: { from: Day; to: Day }) => `${from}/${to}`;
