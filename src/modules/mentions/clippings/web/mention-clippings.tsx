import { Icon } from '../../../../web/components/icon.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { webAddress } from '../../web/web-address.js';
import type { ClippingRow } from '../clippings.queries.js';
import { isPicture } from '../clipping-file.js';
import { ClippingStyles } from './clipping-assets.js';
import { ClippingStateBadge, isOpen, UntilTime } from './clipping-words.js';

/** Copies of a mention, each with its right and how long it holds. */
export function MentionClippings({
  ctx,
  mentionId,
  rows,
}: {
  ctx: PageContext;
  mentionId: string;
  rows: readonly ClippingRow[];
}) {
  const words = ctx.t.clippings;
  return (
    <section class="clippings" id="clippings">
      <ClippingStyles />
      <h2>{words.title}</h2>
      {rows.length > 0 && (
        <ul class="clipping-cards">
          {rows.map((row) => (
            <ClippingCard key={row.clipping.id} ctx={ctx} row={row} />
          ))}
        </ul>
      )}
      {!rows.length && <p class="quiet">{mayEdit(ctx) ? words.none : words.noneReader}</p>}
      <p class="clipping-links">
        {mayEdit(ctx) && (
          <a class="btn" href={`/mentions/${mentionId}/clippings/new`}>
            <Icon name="add" size={16} />
            {words.add}
          </a>
        )}
        <a href="/clippings">{words.all}</a>
      </p>
    </section>
  );
}

function ClippingCard({ ctx, row }: { ctx: PageContext; row: ClippingRow }) {
  const words = ctx.t.clippings;
  const { clipping, mention } = row;
  const page = `/clippings/${clipping.id}`;
  const kind = words.kinds[clipping.kind];
  return (
    <li class="clipping-card">
      {isPicture(clipping.kind) && isOpen(ctx, clipping) && (
        <a class="clipping-thumb" href={page} tabIndex={-1} aria-hidden="true">
          <img src={`${page}/file/thumb`} alt={words.picture(kind, mention.headline)} loading="lazy" />
        </a>
      )}
      <div>
        <p class="clipping-name">
          <a href={page}>{clipping.fileName ?? kind}</a> <ClippingStateBadge ctx={ctx} clipping={clipping} />
        </p>
        <p class="quiet clipping-facts">
          {clipping.fileName && <span>{kind}</span>}
          <span>{words.bases[clipping.rightsBasis]}</span>
          {clipping.mediaType && (
            <span>
              <UntilTime ctx={ctx} clipping={clipping} />
            </span>
          )}
          {clipping.place && (
            <span>
              <Place place={clipping.place} />
            </span>
          )}
        </p>
      </div>
    </li>
  );
}

/** Where something lies; an address is a link. */
export function Place({ place }: { place: string }) {
  const address = webAddress(place);
  if (!address) return <span class="breakable">{place}</span>;
  return (
    <a href={address} rel="noopener noreferrer nofollow" target="_blank" class="long-link">
      {address}
      <Icon name="external" size={14} />
    </a>
  );
}
