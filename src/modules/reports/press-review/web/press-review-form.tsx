import { z } from 'zod';
import type { FieldProblem } from '../../../../shared/errors.js';
import {
  Checkbox,
  Field,
  fieldsOf,
  FormProblems,
  optionsOf,
  Select,
  SubmitRow,
} from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { optionalDay, typedDay } from '../../../../web/http/typed-moment.js';
import type { PageContext } from '../../../../web/page-context.js';
import { pressReviewInput } from '../press-review-input.js';
import { pressReviewModes } from '../press-review.entity.js';
import type { PressReview } from '../press-review.entity.js';
import { pressReviewAddress } from './press-review-room.js';

const { title, language, mode, introduction, licence, readers } = pressReviewInput.shape;

export const newPressReviewForm = z.object({
  title,
  language,
  periodStart: typedDay,
  periodEnd: typedDay,
  /** The address of the list it is made of, as a query. */
  filter: z.string().max(4_000).default(''),
});

export const pressReviewForm = z.object({
  title,
  language,
  mode,
  periodStart: typedDay,
  periodEnd: typedDay,
  introduction: introduction.default(''),
  headlines: z
    .string()
    .optional()
    .transform((value) => value === 'on'),
  licence: licence.default(''),
  licenceUntil: optionalDay,
  readers: z
    .string()
    .default('')
    .transform((text) => (text.trim() === '' ? null : Number(text.replace(/[.\s]/g, ''))))
    .pipe(readers),
  version: z.coerce.number().int().positive(),
});

interface FormProps {
  ctx: PageContext;
  values: FormValues;
  problems: readonly FieldProblem[];
}

export function NewPressReview({ ctx, values, problems, narrowed }: FormProps & { narrowed: string }) {
  const words = ctx.t.pressReview.form;
  const field = fieldsOf(values, problems);
  return (
    <form method="post" action="/press-reviews">
      <FormProblems t={ctx.t} problems={problems} />
      {narrowed && <p>{words.narrowed(narrowed)}</p>}
      <input type="hidden" name="filter" value={values['filter'] ?? ''} />
      <Field {...field('title')} label={words.title} maxlength={200} required />
      <div class="field-pair">
        <Field {...field('periodStart')} label={words.from} type="date" required />
        <Field {...field('periodEnd')} label={words.to} type="date" required />
      </div>
      <Select
        {...field('language')}
        label={words.language}
        options={optionsOf(['de', 'en'], ctx.t.pressReview.languages)}
      />
      <SubmitRow label={words.start} cancel={{ label: ctx.t.shell.actions.cancel, href: '/press-reviews' }} />
    </form>
  );
}

export function pressReviewValues(review: PressReview): FormValues {
  return {
    title: review.title,
    language: review.language,
    mode: review.mode,
    periodStart: review.periodStart,
    periodEnd: review.periodEnd,
    introduction: review.introduction,
    headlines: review.headlines ? 'on' : '',
    licence: review.licence,
    licenceUntil: review.licenceUntil ?? '',
    readers: review.readers === null ? '' : String(review.readers),
    version: String(review.version),
  };
}

/** What a press review says as a whole. */
export function PressReviewSettings({
  ctx,
  review,
  values,
  problems,
}: FormProps & { review: Pick<PressReview, 'id'> }) {
  const words = ctx.t.pressReview.form;
  const field = fieldsOf(values, problems);
  const optional = ctx.t.shell.words.optional;
  return (
    <form method="post" action={pressReviewAddress(review)}>
      <FormProblems t={ctx.t} problems={problems} />
      <input type="hidden" name="version" value={values['version']} />
      <Field {...field('title')} label={words.title} maxlength={200} required />
      <div class="field-pair">
        <Field {...field('periodStart')} label={words.from} type="date" required />
        <Field {...field('periodEnd')} label={words.to} type="date" required />
      </div>
      <Field
        {...field('introduction')}
        label={words.introduction}
        hint={words.introductionHint}
        note={optional}
        rows={5}
        maxlength={5_000}
      />
      <Checkbox name="headlines" label={words.headlines} checked={values['headlines'] === 'on'} />
      <div class="field-pair">
        <Select
          {...field('language')}
          label={words.language}
          options={optionsOf(['de', 'en'], ctx.t.pressReview.languages)}
        />
        <Select
          {...field('mode')}
          label={words.mode}
          hint={words.modeHint}
          options={optionsOf(pressReviewModes, ctx.t.pressReview.modes)}
        />
      </div>
      <Field
        {...field('licence')}
        label={words.licence}
        hint={words.licenceHint}
        note={optional}
        rows={2}
        maxlength={500}
      />
      <div class="field-pair">
        <Field {...field('licenceUntil')} label={words.licenceUntil} type="date" note={optional} />
        <Field {...field('readers')} label={words.readers} inputmode="numeric" note={optional} />
      </div>
      <SubmitRow label={words.save} />
    </form>
  );
}
