import { Inject, Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { dayOf } from '../../../shared/days.js';
import type { PageContext } from '../../../web/page-context.js';
import type { ContactView } from '../contacts.queries.js';
import { ListsQueries } from '../distribution/lists.queries.js';
import { ListsOfContact } from '../distribution/web/lists-of-contact.js';
import { EnquiryHours } from '../interactions/enquiry-hours.js';
import { InteractionsQueries } from '../interactions/interactions.queries.js';
import { emptyInteraction } from '../interactions/web/interaction-form-values.js';
import { InteractionForm } from '../interactions/web/interaction-form.js';
import { InteractionTimeline } from '../interactions/web/interaction-timeline.js';
import { ReminderSection } from '../reminders/web/reminder-section.js';
import { titleOf } from './contact-crumbs.js';

/** The rest has a page of its own. */
const shown = 5;

/** What stands on the page of a contact beside what is known about it: what we had to do with it, when again, and its lists. */
@Injectable()
export class ContactSections {
  constructor(
    private readonly interactions: InteractionsQueries,
    private readonly lists: ListsQueries,
    private readonly hours: EnquiryHours,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  async render(ctx: PageContext, view: ContactView): Promise<VNode | null> {
    const { id, erasedAt } = view.contact;
    if (erasedAt) return null;
    const { timeZone } = this.settings;
    const { items } = await this.interactions.ofContact(id, { limit: shown });
    const total = await this.interactions.countOfContact(id);
    const [on, fixed] = [await this.lists.ofContact(id), await this.lists.fixed()];
    const name = titleOf(ctx, view);
    const own = `/contacts/${id}`;
    const words = ctx.t.interactions;
    const form = {
      values: emptyInteraction(ctx.now, timeZone),
      problems: [],
      answerHours: await this.hours.hours(),
    };
    return (
      <>
        <section id="exchange">
          <h2>{words.title}</h2>
          <InteractionForm ctx={ctx} view={form} action={`${own}/interactions`} isNew />
          {items.length ? (
            <InteractionTimeline ctx={ctx} rows={items} name={name} back={own} />
          ) : (
            <p class="quiet">{words.none}</p>
          )}
          {total > shown && (
            <p>
              <a href={`${own}/interactions`}>{words.all(total)}</a>
            </p>
          )}
        </section>
        <ReminderSection ctx={ctx} view={view} today={dayOf(ctx.now, timeZone)} />
        <ListsOfContact ctx={ctx} contactId={id} on={on} fixed={fixed} />
      </>
    );
  }
}
