import type { ComponentChildren } from 'preact';
import { renderPage } from '../../../../web/layout.js';
import type { PageOptions } from '../../../../web/layout.js';
import type { PageContext } from '../../../../web/page-context.js';
import { workingStates } from '../mention-import.entity.js';
import type { MentionImport, WorkingState } from '../mention-import.entity.js';
import { ImportAssets } from './import-assets.js';
import { importsAddress } from './import-list.js';

export function isWorking(found: Pick<MentionImport, 'state'>): boolean {
  return workingStates.includes(found.state as WorkingState);
}

/** The frame of the pages of one import. `below`: a page beneath the import's own. */
export function renderImport(
  ctx: PageContext,
  found: MentionImport,
  options: { title: string; lead?: string; below?: boolean; width?: PageOptions['width'] },
  children: ComponentChildren,
): string {
  const own = options.below ? [{ label: found.fileName, href: `${importsAddress}/${found.id}` }] : [];
  return renderPage(
    ctx,
    {
      title: options.title,
      section: 'inbox',
      lead: options.lead,
      width: options.width,
      crumbs: [
        { label: ctx.t.mentions.inbox, href: '/mentions' },
        { label: ctx.t.imports.tab, href: importsAddress },
        ...own,
      ],
      head: (
        <>
          <ImportAssets />
          {isWorking(found) && (
            <noscript>
              <meta http-equiv="refresh" content="5" />
            </noscript>
          )}
        </>
      ),
    },
    children,
  );
}
