import type { PageContext } from '../../../web/page-context.js';
import { contactName } from '../contact-name.js';
import type { ContactView } from '../contacts.queries.js';

type Titled = Pick<ContactView, 'contact' | 'outlet'>;

/** The way to a page of this room, below `view` if there is one. */
export function contactCrumbs(ctx: PageContext, view: Titled | null = null) {
  const list = { label: ctx.t.contacts.title, href: '/contacts' };
  return view ? [list, { label: titleOf(ctx, view), href: `/contacts/${view.contact.id}` }] : [list];
}

/** What a page about the contact is called. */
export function titleOf(ctx: PageContext, { contact, outlet }: Titled): string {
  return contactName(contact, outlet?.name ?? null) ?? ctx.t.contacts.erasedName;
}
