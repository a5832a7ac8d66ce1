import type { ComponentChildren } from 'preact';
import { readableTitle } from '../../../shared/text/place-template.js';
import { RoomStyles } from '../../../web/components/room-styles.js';
import { asset } from '../../../web/assets.js';
import type { Messages } from '../../../web/i18n/messages.js';
import { renderPage } from '../../../web/layout.js';
import type { PageOptions } from '../../../web/layout.js';
import type { PageContext } from '../../../web/page-context.js';
import { releaseRooms } from './release-room-list.js';
import type { ReleaseRoom } from './release-room-list.js';
import { ReleaseBadges } from './release-badges.js';
import type { Release } from '../release.entity.js';

type ShownRelease = Pick<
  Release,
  'id' | 'headline' | 'state' | 'publishedAt' | 'embargoUntil' | 'correctedAt' | 'archivedAt'
>;

/** One of the pages of a release: the same heading and one row of links on each. */
export function renderReleaseRoom(
  ctx: PageContext,
  release: ShownRelease,
  room: ReleaseRoom,
  children: ComponentChildren,
  options: Partial<PageOptions> = {},
): string {
  const { head, ...others } = options;
  return renderPage(
    ctx,
    {
      title: readableTitle(release.headline),
      section: 'releases',
      crumbs: [{ label: ctx.t.releases.title, href: '/releases' }],
      head: (
        <>
          <ReleaseStyles />
          {head}
        </>
      ),
      ...others,
    },
    <>
      <p class="release-badges">
        <ReleaseBadges ctx={ctx} release={release} />
      </p>
      <RoomRow ctx={ctx} id={release.id} room={room} />
      {children}
    </>,
  );
}

export function ReleaseStyles() {
  return (
    <>
      <RoomStyles />
      <link rel="stylesheet" href={asset('/static/releases.css')} />
    </>
  );
}

export function ReleaseFormAssets() {
  return (
    <>
      <ReleaseStyles />
      <script type="module" src={asset('/static/release-form.js')} />
    </>
  );
}

function RoomRow({ ctx, id, room }: { ctx: PageContext; id: string; room: ReleaseRoom }) {
  const t: Messages = ctx.t;
  return (
    <nav class="tabs" aria-label={t.publication.rooms.label}>
      <ul>
        {releaseRooms.map(({ key, path, label }) => (
          <li key={key}>
            <a href={`/releases/${id}${path}`} aria-current={key === room ? 'page' : undefined}>
              {label(t)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
