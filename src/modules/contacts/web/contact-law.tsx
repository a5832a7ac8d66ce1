import { Fact, Facts } from '../../../web/components/facts.js';
import { DayTime } from '../../../web/components/time.js';
import type { PageContext } from '../../../web/page-context.js';
import { noticeState } from '../notices/notice-state.js';
import type { ContactPageView } from './contact-page-view.js';
import { NoticeBlocks } from './notice-blocks.js';

interface Props {
  ctx: PageContext;
  view: ContactPageView;
}

/** Where the data come from, on what basis they are held, and what the contact may ask for. */
export function ContactLaw({ ctx, view }: Props) {
  const { contact } = view;
  const words = ctx.t.contacts.law;
  return (
    <section id="data">
      <h2>{words.title}</h2>
      <Origin ctx={ctx} view={view} />
      {view.notices && noticeState(contact, view.today) !== 'done' && (
        <details class="contact-fold">
          <summary>{ctx.t.contactLaw.notice.text}</summary>
          <NoticeBlocks ctx={ctx} texts={view.notices} />
        </details>
      )}
      <Rights ctx={ctx} view={view} />
    </section>
  );
}

function Origin({ ctx, view: { contact, today } }: Props) {
  const words = ctx.t.contacts.law;
  const isPerson = contact.kind === 'person';
  return (
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
          {noticeState(contact, today) === 'done' ? (
            words.noticeDone(ctx.format.day(contact.noticeSentAt!))
          ) : (
            <form method="post" action={`/contacts/${contact.id}/notice`} class="contact-inline">
              <span>{contact.noticeDueDay && words.noticeDue(ctx.format.day(contact.noticeDueDay))}</span>
              <button type="submit" class="btn btn-sm">
                {ctx.t.contactLaw.notice.tellOne}
              </button>
            </form>
          )}
        </Fact>
      )}
    </Facts>
  );
}

/** Each with what it means, for nobody does this often. */
function Rights({ ctx, view: { contact } }: Props) {
  const { objection, erasure, report } = ctx.t.contactLaw;
  const words = ctx.t.contacts.law;
  const own = `/contacts/${contact.id}`;
  return (
    <ul class="contact-rights">
      <li>
        <a class="btn" href={`${own}/report`}>
          {report.open}
        </a>
        <span class="quiet">{report.hint}</span>
      </li>
      <li>
        <form method="post" action={`${own}/objection`}>
          <input type="hidden" name="objected" value={contact.objectedAt ? 'no' : 'yes'} />
          <button type="submit" class="btn">
            {contact.objectedAt ? objection.takeBack : objection.object}
          </button>
        </form>
        <span class="quiet">{objection.hint}</span>
      </li>
      <li>
        <form method="post" action={`${own}/archive`}>
          <input type="hidden" name="archived" value={contact.archivedAt ? 'no' : 'yes'} />
          <button type="submit" class="btn">
            {contact.archivedAt ? words.restore : words.archive}
          </button>
        </form>
        <span class="quiet">{words.archiveHint}</span>
      </li>
      <li>
        <a class="btn" href={`${own}/erase`}>
          {erasure.erase}
        </a>
        <span class="quiet">{erasure.hint}</span>
      </li>
    </ul>
  );
}
