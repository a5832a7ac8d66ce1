import type { FieldProblem } from '../../../shared/errors.js';
import { dayOf } from '../../../shared/days.js';
import { Icon } from '../../../web/components/icon.js';
import { Field, fieldsOf, FormProblems, optionsOf, Select, SubmitRow } from '../../../web/components/form.js';
import { DataTable } from '../../../web/components/table.js';
import { DayTime } from '../../../web/components/time.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { eventKinds } from '../campaign-event.entity.js';
import type { CampaignEvent } from '../campaign-event.entity.js';
import type { Campaign } from '../campaign.entity.js';

export interface EventsPageView {
  campaign: Campaign;
  events: CampaignEvent[];
  /** The form for a new event, as it came back. */
  values: FormValues;
  problems: readonly FieldProblem[];
}

export function EventsView({ ctx, view }: { ctx: PageContext; view: EventsPageView }) {
  return (
    <>
      {view.events.length ? <Events ctx={ctx} view={view} /> : <p>{ctx.t.campaigns.page.noEvents}</p>}
      {mayEdit(ctx) && <EventForm ctx={ctx} view={view} />}
    </>
  );
}

function Events({ ctx, view: { campaign, events } }: { ctx: PageContext; view: EventsPageView }) {
  const words = ctx.t.campaigns.page;
  const remove = {
    key: 'remove',
    header: ctx.t.shell.words.actions,
    align: 'end' as const,
    cell: (event: CampaignEvent) => (
      <form method="post" action={`/campaigns/${campaign.id}/events/${event.id}/remove`}>
        <button type="submit" class="btn btn-sm" aria-label={words.removeEvent(event.title)}>
          <Icon name="delete" size={16} />
          {ctx.t.shell.actions.delete}
        </button>
      </form>
    ),
  };
  return (
    <DataTable
      caption={words.eventsCaption}
      density="compact"
      rows={events}
      rowKey={(event) => event.id}
      columns={[
        { key: 'title', header: words.eventTitle, primary: true, cell: (event) => event.title },
        { key: 'day', header: words.day, cell: (event) => <DayTime ctx={ctx} day={event.day} /> },
        { key: 'kind', header: words.kind, cell: (event) => words.kinds[event.kind] },
        ...(mayEdit(ctx) ? [remove] : []),
      ]}
    />
  );
}

function EventForm({
  ctx,
  view: { campaign, values, problems },
}: {
  ctx: PageContext;
  view: EventsPageView;
}) {
  const words = ctx.t.campaigns.page;
  const today = dayOf(ctx.now, ctx.format.timeZone);
  const field = fieldsOf({ day: today, kind: 'release', ...values }, problems);
  return (
    <form method="post" action={`/campaigns/${campaign.id}/events`} class="room-line">
      <FormProblems t={ctx.t} problems={problems} />
      <Field {...field('day')} type="date" label={words.day} required />
      <Select {...field('kind')} label={words.kind} options={optionsOf(eventKinds, words.kinds)} />
      <Field {...field('title')} label={words.eventTitle} maxlength={200} required />
      <SubmitRow label={words.addEvent} />
    </form>
  );
}
