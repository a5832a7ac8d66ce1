import { Highlight } from '../../../web/components/highlight.js';
import { Icon } from '../../../web/components/icon.js';
import { Joined } from '../../../web/components/joined.js';
import type { PageContext } from '../../../web/page-context.js';
import { districtName } from '../../places/district-name.js';
import { passagesOf } from '../matched-evidence.js';
import type { DistrictName, MentionRow, Named } from '../mentions.queries.js';
import { hostOf, webAddress } from './web-address.js';

/** Districts named in a row; more are counted. */
const named = 3;

/** The first hit outside the headline; without one the beginning of the teaser. At most 200 characters. */
export function Snippet({ row }: { row: MentionRow }) {
  const evidence = row.matches.flatMap((match) => match.evidence);
  const passage = passagesOf(evidence).find(({ field }) => field === 'summary' || field === 'content');
  if (passage) {
    return (
      <p class="mention-snippet">
        <Highlight text={passage.snippet} spans={passage.spans} />
      </p>
    );
  }
  return row.teaser ? <p class="mention-snippet">{row.teaser}</p> : null;
}

/** What found mentions, and what they count for. */
export interface Found {
  watches: readonly Named[];
  campaigns: readonly Named[];
}

/** Of several mentions, each watch and campaign once. */
export function foundBy(rows: readonly MentionRow[]): Found {
  const once = (all: readonly Named[]) => [...new Map(all.map((each) => [each.id, each])).values()];
  return {
    watches: once(rows.flatMap(({ matches }) => matches.map(({ watch }) => watch))),
    campaigns: once(rows.flatMap(({ campaigns }) => campaigns)),
  };
}

/** Watches and campaigns, each kind with its name: the two are often called the same. */
export function FoundBy({ ctx, found }: { ctx: PageContext; found: Found }) {
  const words = ctx.t.mentions.filter;
  const groups = [
    { label: words.watch, room: 'watches', entries: found.watches },
    { label: words.campaign, room: 'campaigns', entries: found.campaigns },
  ];
  return (
    <>
      {groups
        .filter(({ entries }) => entries.length > 0)
        .map(({ label, room, entries }) => (
          <span key={room}>
            {label}:{' '}
            <Joined>
              {entries.map(({ id, name }) => (
                <a key={id} href={`/${room}/${id}`}>
                  {name}
                </a>
              ))}
            </Joined>
          </span>
        ))}
    </>
  );
}

/** Some districts by name, the others counted and named on hover. */
export function Districts({ ctx, districts }: { ctx: PageContext; districts: readonly DistrictName[] }) {
  if (!districts.length) return null;
  return (
    <span title={[...new Set(districts.map(districtName))].join(', ')}>
      <Icon name="places" size={14} />
      {districtNames(ctx, districts)}
    </span>
  );
}

export function districtNames({ t }: PageContext, districts: readonly DistrictName[]): string {
  // a district in which the outlet spreads may be named as well
  const all = [...new Set(districts.map(districtName))];
  const shown = all.length <= named ? all : all.slice(0, named - 1);
  const rest = all.length - shown.length;
  const names = shown.join(', ');
  return rest > 0 ? `${names} ${t.mentions.moreDistricts(rest)}` : names;
}

/** The piece itself, on its own site. Renders nothing for what is no web address. */
export function ArticleLink({ ctx, url, open }: { ctx: PageContext; url: string | null; open?: boolean }) {
  const article = webAddress(url);
  if (!article) return null;
  return (
    <a
      class="mention-article"
      href={article}
      rel="noopener noreferrer nofollow"
      target="_blank"
      data-open={open ? '' : undefined}
    >
      {ctx.t.mentions.article}
      <Icon name="external" size={14} />
    </a>
  );
}

/** The outlet's name, or the host of the address when none is known. */
export function outletName(ctx: PageContext, { outlet, mention }: MentionRow): string {
  return outlet?.name ?? (mention.url ? hostOf(mention.url) : ctx.t.mentions.unknownOutlet);
}
