import { RoomStyles } from '../../../web/components/room-styles.js';
import { renderPage } from '../../../web/layout.js';
import type { PageContext } from '../../../web/page-context.js';
import type { Grant } from '../grant.entity.js';

/** A page for one step on a grant, such as a form. */
export function renderGrantStep(
  ctx: PageContext,
  grant: Pick<Grant, 'id' | 'title'>,
  { title, lead }: { title: string; lead?: string },
  children: Parameters<typeof renderPage>[2],
): string {
  return renderPage(
    ctx,
    {
      title,
      lead,
      head: <RoomStyles />,
      section: 'grants',
      crumbs: [
        { label: ctx.t.funding.title, href: '/grants' },
        { label: grant.title, href: `/grants/${grant.id}` },
      ],
      width: 'narrow',
    },
    children,
  );
}
