import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import type { FieldProblem } from '../../../shared/errors.js';
import { Checkbox, Field, fieldsOf, FormProblems, SubmitRow } from '../../../web/components/form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import type { PageContext } from '../../../web/page-context.js';
import type { Funder } from '../funder.entity.js';
import { funderInput, grantFacts, statementInput } from '../grant-input.js';
import { grantPresetNames, grantPresets } from '../grant-presets.js';
import type { GrantPresetName } from '../grant-presets.js';
import type { Grant } from '../grant.entity.js';
import { typedDay } from '../../../web/http/typed-day.js';

const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined);
/** Whole numbers as people type them; empty is null. */
const count = z
  .string()
  .default('')
  .transform((typed) => (typed.trim() === '' ? null : Number(typed.trim())));

export const grantForm = grantFacts.extend({
  funder: funderInput.shape.name,
  periodStart: typedDay,
  periodEnd: typedDay,
  referenceRequired: ticked,
  logoRequired: ticked,
  approvalRequired: ticked,
  blocksPublication: ticked,
  noticeDays: count.pipe(grantFacts.shape.noticeDays.unwrap()),
  copiesRequired: count.transform((number) => number ?? 0).pipe(grantFacts.shape.copiesRequired.unwrap()),
  email: z
    .string()
    .default('')
    .transform((typed) => typed.trim())
    .pipe(grantFacts.shape.email.unwrap()),
});
const firstStatement = statementInput.shape.text.or(z.literal('')).default('');
export const newGrantForm = grantForm.extend({ statementDe: firstStatement, statementEn: firstStatement });
export const editGrantForm = grantForm.extend({ version: z.coerce.number().int() });

/** A grant as its form shows it. */
export function grantFormValues(grant: Grant, funder: Funder): FormValues {
  return {
    funder: funder.name,
    title: grant.title,
    reference: grant.reference,
    periodStart: grant.periodStart,
    periodEnd: grant.periodEnd,
    ...flags(grant),
    logoRule: grant.logoRule,
    noticeDays: grant.noticeDays === null ? '' : String(grant.noticeDays),
    copiesRequired: grant.copiesRequired ? String(grant.copiesRequired) : '',
    email: grant.email,
    note: grant.note,
    version: String(grant.version),
  };
}

/** What a preset fills in. */
export function presetValues(name: GrantPresetName, ctx: PageContext): FormValues {
  const { duties, statements } = grantPresets[name];
  const words = ctx.t.funding.presets[name];
  return {
    ...flags(duties),
    logoRule: 'logoRule' in words ? words.logoRule : '',
    noticeDays: typeof duties.noticeDays === 'number' ? String(duties.noticeDays) : '',
    copiesRequired: duties.copiesRequired ? String(duties.copiesRequired) : '',
    statementDe: statements.de ?? '',
    statementEn: statements.en ?? '',
  };
}

const flagNames = ['referenceRequired', 'logoRequired', 'approvalRequired', 'blocksPublication'] as const;

function flags(from: Partial<Grant>): FormValues {
  return Object.fromEntries(flagNames.flatMap((name) => (from[name] ? [[name, 'on']] : [])));
}

interface Props {
  ctx: PageContext;
  action: string;
  cancel: string;
  values: FormValues;
  problems: readonly FieldProblem[];
  /** Names to choose from; another name makes a new funder. */
  funders: readonly Funder[];
  /** Of a new grant; null: it is there already. */
  preset: GrantPresetName | null;
}

export function GrantForm({ ctx, action, cancel, values, problems, funders, preset }: Props) {
  const words = ctx.t.funding.form;
  const optional = ctx.t.shell.words.optional;
  const field = fieldsOf(values, problems);
  const flag = (name: (typeof flagNames)[number]) => ({ name, checked: values[name] !== undefined });
  return (
    <form method="post" action={action} class="room-form">
      <FormProblems t={ctx.t} problems={problems} />
      {preset === null && <input type="hidden" name="version" value={values['version']} />}
      <Field
        {...field('funder')}
        label={words.funder}
        hint={words.funderHint}
        list="known-funders"
        autocomplete="off"
        maxlength={200}
        required
      />
      <datalist id="known-funders">
        {funders.map(({ id, name, shortName }) => (
          <option key={id} value={name} label={shortName || undefined} />
        ))}
      </datalist>
      <Field {...field('title')} label={words.title} maxlength={200} required />
      <Field
        {...field('reference')}
        label={words.reference}
        hint={words.referenceHint}
        note={optional}
        maxlength={80}
      />
      <div class="room-moment">
        <Field {...field('periodStart')} label={words.periodStart} type="date" required />
        <Field {...field('periodEnd')} label={words.periodEnd} type="date" required />
      </div>
      <Part title={words.duties} hint={words.dutiesHint}>
        <Checkbox {...flag('referenceRequired')} label={words.referenceRequired} />
        <Checkbox {...flag('logoRequired')} label={words.logoRequired} />
        <Field {...field('logoRule')} label={words.logoRule} note={optional} rows={3} maxlength={2000} />
        <Checkbox {...flag('approvalRequired')} label={words.approvalRequired} />
        <div class="room-moment">
          <Field
            {...field('noticeDays')}
            label={words.noticeDays}
            hint={words.noticeDaysHint}
            inputmode="numeric"
            maxlength={3}
          />
          <Field
            {...field('copiesRequired')}
            label={words.copiesRequired}
            inputmode="numeric"
            maxlength={3}
          />
        </div>
        <Checkbox
          {...flag('blocksPublication')}
          label={words.blocksPublication}
          hint={words.blocksPublicationHint}
        />
      </Part>
      {preset !== null && (
        <Part title={words.statement} hint={words.statementHint}>
          <Field
            {...field('statementDe')}
            label={words.statementDe}
            note={optional}
            rows={3}
            maxlength={2000}
          />
          <Field
            {...field('statementEn')}
            label={words.statementEn}
            note={optional}
            rows={3}
            maxlength={2000}
          />
        </Part>
      )}
      <Field
        {...field('email')}
        label={words.email}
        hint={words.emailHint}
        note={optional}
        type="email"
        maxlength={254}
      />
      <Field {...field('note')} label={words.note} note={optional} rows={3} maxlength={4000} />
      <SubmitRow
        label={preset === null ? ctx.t.shell.actions.save : words.add}
        cancel={{ label: ctx.t.shell.actions.cancel, href: cancel }}
      />
    </form>
  );
}

function Part({ title, hint, children }: { title: string; hint: string; children: ComponentChildren }) {
  return (
    <fieldset class="room-part">
      <legend>{title}</legend>
      <p class="quiet">{hint}</p>
      {children}
    </fieldset>
  );
}

/** Beginnings to choose from, before anything is typed. */
export function PresetChoice({ ctx, chosen }: { ctx: PageContext; chosen: GrantPresetName }) {
  const words = ctx.t.funding;
  const { source } = grantPresets[chosen];
  return (
    <section class="panel">
      <h2>{words.preset}</h2>
      <nav class="tabs" aria-label={words.preset}>
        <ul>
          {grantPresetNames.map((name) => (
            <li key={name}>
              <a href={`/grants/new?preset=${name}`} aria-current={name === chosen ? 'page' : undefined}>
                {words.presets[name].name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p>{words.presets[chosen].text}</p>
      <p class="quiet">
        {words.presets[chosen].source}
        {source && (
          <>
            {' '}
            <a class="room-address" href={source} rel="noreferrer">
              {source}
            </a>
          </>
        )}
      </p>
      {chosen !== 'none' && <p class="quiet">{words.presetHint}</p>}
    </section>
  );
}
