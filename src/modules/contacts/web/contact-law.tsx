import { Fact, Facts } from '../../../web/components/facts.js';
import { DayTime } from '../../../web/components/time.js';
import type { PageContext } from '../../../web/page-context.js';
import { noticeState } from '../notices/notice-state.js';
import type { ContactPageView } from './contact-page-view.js';

/** Where the data come from, on what basis they are held, and what the contact may ask for. */
export function ContactLaw({ ctx, view: { contact, today } }: { ctx: PageContext; view: ContactPageView }) {
  const words = ctx.t.contacts.law;
  const isPerson = contact.kind === 'person';
  return (
    <section id="data">
      <h2>{words.title}</h2>
      <Facts>
        {isPerson && (
          <Fact name={ctx.t.contacts.form.legalBasis}>{ctx.t.contacts.bases[contact.legalBasis]}</Fact>
        )}
        <Fact name={ctx.t.contacts.form.source}>{contact.source || words.noSource}</Fact>
        {contact.obtainedDay && (
          <Fact name={ctx.t.contacts.form.obtainedDay}>
            <DayTime ctx={ctx} day={contact.obtainedDay} />
          </Fact>
        )}
        {isPerson && (
          <Fact name={words.notice}>
            {noticeState(contact, today) === 'done'
              ? words.noticeDone(ctx.format.day(contact.noticeSentAt!))
              : contact.noticeDueDay && words.noticeDue(ctx.format.day(contact.noticeDueDay))}
          </Fact>
        )}
      </Facts>
      <form method="post" action={`/contacts/${contact.id}/archive`} class="submit-row">
        <input type="hidden" name="archived" value={contact.archivedAt ? 'no' : 'yes'} />
        <button type="submit" class="btn">
          {contact.archivedAt ? words.restore : words.archive}
        </button>
      </form>
    </section>
  );
}
