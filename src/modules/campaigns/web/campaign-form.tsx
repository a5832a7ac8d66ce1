import { z } from 'zod';
import type { FieldProblem } from '../../../shared/errors.js';
import { numberToType, typedNumber } from '../../../shared/typed-number.js';
import { Checkbox, Field, fieldsOf, FormProblems, SubmitRow } from '../../../web/components/form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { optionalDay, typedDay } from '../../../web/http/typed-day.js';
import type { PageContext } from '../../../web/page-context.js';
import type { GrantRow } from '../../funding/funding.queries.js';
import { campaignInput, eventInput } from '../campaign-input.js';
import type { Campaign } from '../campaign.entity.js';

export { typedDay } from '../../../web/http/typed-day.js';

/** A number as the reader's language writes it, times `factor`; empty is null. */
function number(locale: PageContext['locale'], factor = 1) {
  return z
    .string()
    .default('')
    .transform((typed, ctx) => {
      if (typed.trim() === '') return null;
      const value = typedNumber(typed.replace('€', ''), locale);
      if (value === null) {
        ctx.addIssue({ code: 'custom', params: { text: 'notANumber' } });
        return null;
      }
      return factor === 1 ? value : Math.round(value * factor);
    });
}

const ids = z
  .union([z.array(z.uuid()), z.uuid().transform((one) => [one])])
  .optional()
  .transform((chosen) => chosen ?? []);

export function campaignForm(locale: PageContext['locale']) {
  const { budgetCents, spentCents, hoursPlanned, hoursSpent } = campaignInput.shape;
  return campaignInput.omit({ budgetCents: true, spentCents: true }).extend({
    goalUntil: optionalDay,
    periodStart: optionalDay,
    periodEnd: optionalDay,
    budget: number(locale, 100).pipe(budgetCents.unwrap()),
    spent: number(locale, 100).pipe(spentCents.unwrap()),
    hoursPlanned: number(locale).pipe(hoursPlanned.unwrap()),
    hoursSpent: number(locale).pipe(hoursSpent.unwrap()),
    grantIds: ids,
    /** Of a campaign that is there already. */
    version: z.coerce.number().int().optional(),
  });
}
export const eventForm = eventInput.extend({ day: typedDay });

/** A campaign as its form shows it. */
export function campaignFormValues(campaign: Campaign, { locale }: Pick<PageContext, 'locale'>): FormValues {
  const typed = (value: number | null, factor = 1) =>
    value === null ? '' : numberToType(value / factor, locale);
  return {
    name: campaign.name,
    goal: campaign.goal,
    goalWho: campaign.goalWho ?? '',
    goalWhat: campaign.goalWhat ?? '',
    goalMeasure: campaign.goalMeasure ?? '',
    goalUntil: campaign.goalUntil ?? '',
    periodStart: campaign.periodStart ?? '',
    periodEnd: campaign.periodEnd ?? '',
    budget: typed(campaign.budgetCents, 100),
    spent: typed(campaign.spentCents, 100),
    hoursPlanned: typed(campaign.hoursPlanned),
    hoursSpent: typed(campaign.hoursSpent),
    version: String(campaign.version),
  };
}

interface Props {
  ctx: PageContext;
  action: string;
  values: FormValues;
  problems: readonly FieldProblem[];
  /** To choose from, and those that are chosen. */
  grants: readonly GrantRow[];
  chosen: ReadonlySet<string>;
  cancel: string;
  isNew: boolean;
}

export function CampaignForm({ ctx, action, values, problems, grants, chosen, cancel, isNew }: Props) {
  const words = ctx.t.campaigns.form;
  const optional = ctx.t.shell.words.optional;
  const field = fieldsOf(values, problems);
  return (
    <form method="post" action={action}>
      <FormProblems t={ctx.t} problems={problems} />
      {!isNew && <input type="hidden" name="version" value={values['version']} />}
      <Field {...field('name')} label={words.name} maxlength={160} required />
      <div class="room-moment">
        <Field {...field('periodStart')} label={words.periodStart} type="date" note={optional} />
        <Field {...field('periodEnd')} label={words.periodEnd} type="date" note={optional} />
      </div>
      <fieldset class="room-part">
        <legend>{words.goal}</legend>
        <p class="quiet">{words.goalParts}</p>
        <Field {...field('goalWho')} label={words.goalWho} hint={words.goalWhoHint} maxlength={300} />
        <Field {...field('goalWhat')} label={words.goalWhat} hint={words.goalWhatHint} maxlength={300} />
        <Field
          {...field('goalMeasure')}
          label={words.goalMeasure}
          hint={words.goalMeasureHint}
          maxlength={300}
        />
        <Field {...field('goalUntil')} label={words.goalUntil} type="date" />
        <Field
          {...field('goal')}
          label={words.goalText}
          hint={words.goalHint}
          note={optional}
          rows={3}
          maxlength={4000}
        />
      </fieldset>
      <fieldset class="room-part">
        <legend>{words.grants}</legend>
        <p class="quiet">
          {grants.length ? (
            words.grantsHint
          ) : (
            <>
              {words.noGrants} <a href="/grants/new">{ctx.t.funding.add}</a>
            </>
          )}
        </p>
        {grants.map(({ grant, funder }) => (
          <Checkbox
            key={grant.id}
            name="grantIds"
            value={grant.id}
            label={grant.title}
            hint={[funder.shortName || funder.name, grant.reference].filter(Boolean).join(', ')}
            checked={chosen.has(grant.id)}
          />
        ))}
      </fieldset>
      <fieldset class="room-part">
        <legend>{words.effort}</legend>
        <p class="quiet">{words.effortHint}</p>
        <div class="room-moment">
          <Field {...field('budget')} label={words.budget} inputmode="decimal" maxlength={16} />
          <Field {...field('spent')} label={words.spent} inputmode="decimal" maxlength={16} />
        </div>
        <div class="room-moment">
          <Field {...field('hoursPlanned')} label={words.hoursPlanned} inputmode="decimal" maxlength={10} />
          <Field {...field('hoursSpent')} label={words.hoursSpent} inputmode="decimal" maxlength={10} />
        </div>
      </fieldset>
      <SubmitRow
        label={isNew ? words.add : words.save}
        cancel={{ label: ctx.t.shell.actions.cancel, href: cancel }}
      />
    </form>
  );
}
