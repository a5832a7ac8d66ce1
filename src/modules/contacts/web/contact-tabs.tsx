import type { PageContext } from '../../../web/page-context.js';

/** The lists of this room. */
export type ContactTab = 'contacts' | 'lists' | 'enquiries' | 'reminders' | 'duplicates';

const addresses: readonly (readonly [ContactTab, string])[] = [
  ['contacts', '/contacts'],
  ['lists', '/contacts/lists'],
  ['enquiries', '/contacts/enquiries'],
  ['reminders', '/contacts/reminders'],
  ['duplicates', '/contacts/duplicates'],
];

/** From one list of this room to the next. */
export function ContactTabs({ ctx, tab }: { ctx: Pick<PageContext, 't'>; tab: ContactTab }) {
  const { t } = ctx;
  const labels: Record<ContactTab, string> = {
    contacts: t.contacts.title,
    lists: t.lists.title,
    enquiries: t.interactions.enquiries.title,
    reminders: t.interactions.reminders.title,
    duplicates: t.contactFiles.duplicates.link,
  };
  return (
    <nav class="tabs" aria-label={t.contacts.title}>
      <ul>
        {addresses.map(([name, href]) => (
          <li key={name}>
            <a href={href} aria-current={name === tab ? 'page' : undefined}>
              {labels[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
