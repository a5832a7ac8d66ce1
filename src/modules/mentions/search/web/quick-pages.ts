import { mayAdminister, mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { FoundName } from '../find-by-name.js';

/** The pages that the reader may go to, the rooms first. */
export function quickPages(ctx: PageContext): FoundName[] {
  const { t } = ctx;
  const { nav } = t.shell;
  const page = (name: string, href: string) => ({ name, href });
  const editors = mayEdit(ctx)
    ? [
        page(t.mentions.log, '/mentions/new'),
        page(t.watches.add, '/watches/new'),
        page(t.campaigns.add, '/campaigns/new'),
        page(t.funding.add, '/grants/new'),
        page(t.releases.add, '/releases/new'),
        page(nav.contacts, '/contacts'),
        page(t.contacts.add, '/contacts/new'),
        page(t.contactLaw.notice.title, '/contacts/notices'),
        page(t.contactLaw.review.title, '/contacts/review'),
        page(t.outlets.add, '/outlets/new'),
      ]
    : [];
  const administrators = mayAdminister(ctx)
    ? [
        page(t.organisation.tab, '/settings/organisation'),
        page(t.labels.tab, '/settings/domains'),
        page(t.retention.tab, '/settings/retention'),
        page(t.accounts.settings.people, '/settings/people'),
        page(t.accounts.settings.log, '/settings/log'),
      ]
    : [];
  return [
    page(nav.overview, '/'),
    page(nav.inbox, '/mentions'),
    page(nav.timeline, '/timeline'),
    page(t.search.title, '/search'),
    page(nav.tasks, '/tasks'),
    page(nav.campaigns, '/campaigns'),
    page(nav.grants, '/grants'),
    page(nav.releases, '/releases'),
    page(nav.watches, '/watches'),
    page(nav.outlets, '/outlets'),
    page(nav.feeds, '/feeds'),
    page(nav.places, '/places'),
    page(nav.settings, '/settings'),
    page(t.accounts.settings.signIns, '/settings/sessions'),
    page(t.accounts.settings.tokens, '/settings/tokens'),
    ...editors,
    ...administrators,
  ];
}
