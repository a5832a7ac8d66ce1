import { RoomStyles } from '../../../web/components/room-styles.js';
import { renderPage } from '../../../web/layout.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { GrantPage } from './grant-page.js';
import type { GrantPageView } from './grant-page.js';

/** The page of a grant, also when the form on it came back. */
export function renderGrant(ctx: PageContext, view: GrantPageView): string {
  const { grant } = view.detail;
  const action = mayEdit(ctx) && (
    <a class="btn" href={`/grants/${grant.id}/edit`}>
      {ctx.t.shell.actions.edit}
    </a>
  );
  return renderPage(
    ctx,
    {
      title: grant.title,
      head: <RoomStyles />,
      section: 'grants',
      crumbs: [{ label: ctx.t.funding.title, href: '/grants' }],
      action,
    },
    <GrantPage ctx={ctx} view={view} />,
  );
}
