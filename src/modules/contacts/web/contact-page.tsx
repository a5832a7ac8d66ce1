import type { ComponentChildren } from 'preact';
import { ScopeBadge } from '../../../web/components/badge.js';
import { Fact, Facts } from '../../../web/components/facts.js';
import { Joined } from '../../../web/components/joined.js';
import type { PageContext } from '../../../web/page-context.js';
import { districtName } from '../../places/district-name.js';
import { ContactBadges } from './contact-badges.js';
import { ContactLaw } from './contact-law.js';
import type { ContactPageView } from './contact-page-view.js';

interface Props {
  ctx: PageContext;
  view: ContactPageView;
  /** Sections of what we had to do with the contact and of its lists. */
  children?: ComponentChildren;
}

/** What is known about a contact, and what may be done with it. */
export function ContactPage({ ctx, view, children }: Props) {
  const { contact } = view;
  const words = ctx.t.contacts.page;
  if (contact.erasedAt) return <p class="notice">{words.erasedNotice(ctx.format.day(contact.erasedAt))}</p>;
  return (
    <>
      {contact.objectedAt && (
        <p class="notice notice-problem">{words.objectedNotice(ctx.format.day(contact.objectedAt))}</p>
      )}
      {contact.archivedAt && <p class="notice">{words.archivedNotice(ctx.format.day(contact.archivedAt))}</p>}
      <p class="contact-badges">
        <span class="quiet">{ctx.t.contacts.kinds[contact.kind]}</span>{' '}
        <ContactBadges ctx={ctx} contact={contact} today={view.today} />
      </p>
      <Reach ctx={ctx} view={view} />
      {children}
      <ContactLaw ctx={ctx} view={view} />
    </>
  );
}

function Reach({ ctx, view: { contact, outlet, topics, namedDistricts } }: Pick<Props, 'ctx' | 'view'>) {
  const words = ctx.t.contacts.form;
  const isPerson = contact.kind === 'person';
  return (
    <Facts>
      {outlet && (
        <Fact name={ctx.t.shell.words.outlet}>
          <a href={`/outlets/${outlet.id}`}>{outlet.name}</a> <ScopeBadge scope={outlet.scope} t={ctx.t} />
        </Fact>
      )}
      {contact.desk && <Fact name={words.desk}>{contact.desk}</Fact>}
      {isPerson && contact.role && <Fact name={words.role}>{contact.role}</Fact>}
      {contact.email && (
        <Fact name={words.email}>
          {contact.objectedAt ? (
            contact.email
          ) : (
            <a href={`mailto:${encodeURI(contact.email)}`}>{contact.email}</a>
          )}
        </Fact>
      )}
      {contact.phone && (
        <Fact name={words.phone}>
          <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a>
        </Fact>
      )}
      {contact.address && (
        <Fact name={words.address}>
          <span class="room-text">{contact.address}</span>
        </Fact>
      )}
      {contact.salutation && <Fact name={words.salutation}>{contact.salutation}</Fact>}
      {topics.length > 0 && (
        <Fact name={words.topics}>
          <Joined>
            {topics.map((topic) => (
              <a key={topic} href={`/contacts?topic=${encodeURIComponent(topic)}`}>
                {topic}
              </a>
            ))}
          </Joined>
        </Fact>
      )}
      {namedDistricts.length > 0 && (
        <Fact name={words.districts}>
          <Joined>
            {namedDistricts.map((district) => (
              <a key={district.ags} href={`/places/${district.ags}`}>
                {districtName(district)}
              </a>
            ))}
          </Joined>
        </Fact>
      )}
      {contact.preferredTime && <Fact name={words.preferredTime}>{contact.preferredTime}</Fact>}
      {contact.copyDeadline && <Fact name={words.copyDeadline}>{contact.copyDeadline}</Fact>}
      {contact.note && (
        <Fact name={words.note}>
          <span class="room-text">{contact.note}</span>
        </Fact>
      )}
      <Fact name={ctx.t.contacts.lastContact}>
        {contact.lastContactAt ? ctx.format.dateTime(contact.lastContactAt) : ctx.t.shell.words.never}
      </Fact>
    </Facts>
  );
}
