import type { Day } from '../../../../shared/days.js';
import { Field, optionsOf, Select, SubmitRow } from '../../../../web/components/form.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { ContactView } from '../../contacts.queries.js';
import { DueDay, ReminderSteps } from './reminder-list.js';

/** When to get in touch with a contact again, and after how long each time. */
export function ReminderSection({ ctx, view, today }: { ctx: PageContext; view: ContactView; today: Day }) {
  const { id, nextContactDay, remindAfterDays } = view.contact;
  const words = ctx.t.interactions.reminders;
  const isWeeks = remindAfterDays !== null && remindAfterDays % 7 === 0;
  const count = remindAfterDays === null ? '' : String(isWeeks ? remindAfterDays / 7 : remindAfterDays);
  const unit = remindAfterDays === null || isWeeks ? 'weeks' : 'days';
  const { form } = words;
  return (
    <section id="reminder">
      <h2>{words.section}</h2>
      {nextContactDay ? (
        <div class="reminder-next">
          <p>
            {words.day}: <DueDay ctx={ctx} day={nextContactDay} today={today} />{' '}
            {remindAfterDays !== null && <span class="quiet">{words.every(remindAfterDays)}</span>}
          </p>
          {nextContactDay <= today && <ReminderSteps ctx={ctx} view={view} back={`/contacts/${id}`} />}
        </div>
      ) : (
        <p class="quiet">{words.none}</p>
      )}
      <form method="post" action={`/contacts/${id}/reminder`} class="reminder-form">
        <Field
          name="count"
          label={form.count}
          hint={form.hint}
          type="number"
          min={1}
          max={3650}
          value={count}
        />
        <Select
          name="unit"
          label={form.unit}
          options={optionsOf(['days', 'weeks'], form.units)}
          value={unit}
        />
        <SubmitRow label={form.save} />
      </form>
    </section>
  );
}
