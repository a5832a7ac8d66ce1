import type { PageContext } from '../../../../web/page-context.js';
import { contactCrumbs } from '../../web/contact-crumbs.js';

/** The way to a page below the lists. */
export function listCrumbs(ctx: PageContext) {
  return [...contactCrumbs(ctx), { label: ctx.t.lists.title, href: '/contacts/lists' }];
}
