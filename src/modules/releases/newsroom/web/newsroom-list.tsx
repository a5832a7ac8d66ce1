import type { Formats } from '../../../../web/format.js';
import type { Messages } from '../../../../web/i18n/messages.js';
import type { ListAnswer } from '../../../../web/http/list-query.js';
import type { NewsroomState } from '../newsroom-settings.js';
import type { PublicRelease } from '../newsroom.queries.js';
import { pictureAddress } from './newsroom-picture.js';
import { summaryOf } from './summary-of.js';

interface Props {
  t: Messages;
  format: Formats;
  state: NewsroomState;
  heading: string;
  page: ListAnswer<PublicRelease>;
}

export function NewsroomList({ t, format, state, heading, page }: Props) {
  const words = t.newsroom;
  return (
    <>
      <h1>{heading}</h1>
      {state.intro && <p class="intro">{state.intro}</p>}
      {page.items.length === 0 && <p class="intro">{words.none}</p>}
      <ol class="releases">
        {page.items.map(({ release, slug, since, images: [image] }) => (
          <li key={release.id} lang={release.language}>
            <div>
              <time dateTime={since.toISOString()}>{format.day(since)}</time>
              <h2>
                <a href={`/newsroom/${slug}`}>{release.headline}</a>
              </h2>
              <p>{summaryOf(release, 220)}</p>
            </div>
            {image && <img src={pictureAddress(slug, image, 'thumb.webp')} alt="" loading="lazy" />}
          </li>
        ))}
      </ol>
      {page.nextCursor !== null && (
        <p class="older">
          <a href={`/newsroom?before=${encodeURIComponent(page.nextCursor)}`}>{words.older}</a>
        </p>
      )}
    </>
  );
}
