import { Fact, Facts } from '../../../web/components/facts.js';
import { Icon } from '../../../web/components/icon.js';
import { Joined } from '../../../web/components/joined.js';
import { nameOfCode } from '../../../web/name-of-code.js';
import type { PageContext } from '../../../web/page-context.js';
import type { MentionDetail } from '../mentions.queries.js';
import { LinkFact } from './link-fact.js';
import { webAddress } from './web-address.js';

interface Props {
  ctx: PageContext;
  detail: MentionDetail;
}

/** What was received, as it was received. */
export function MentionSeen({ ctx, detail }: Props) {
  const words = ctx.t.mentions.page;
  const { mention, item, feeds } = detail;
  const article = webAddress(mention.url);
  const author = item?.author ?? mention.author;
  return (
    <section>
      <h2>{words.seen}</h2>
      {!item && <p class="quiet">{mention.foundBy === 'hand' ? words.handNote : words.itemGone}</p>}
      <Facts>
        <Fact name={words.title}>{item?.title ?? mention.headline}</Fact>
        {item && item.title !== mention.headline && item.title && (
          <Fact name={words.headlineThen}>{mention.headline}</Fact>
        )}
        {detail.teaser && <Fact name={words.teaser}>{detail.teaser}</Fact>}
        {author && <Fact name={words.author}>{author}</Fact>}
        {mention.edition && <Fact name={words.edition}>{mention.edition}</Fact>}
        {mention.page && <Fact name={words.page}>{mention.page}</Fact>}
        {mention.timeCode && <Fact name={words.timeCode}>{mention.timeCode}</Fact>}
        <Fact name={words.published}>
          <time dateTime={mention.publishedAt.toISOString()}>{ctx.format.dateTime(mention.publishedAt)}</time>
          {item && <span class="quiet"> ({words.dateQuality[item.dateQuality]})</span>}
        </Fact>
        {item && (
          <Fact name={words.firstSeen}>
            <time dateTime={item.firstSeenAt.toISOString()}>{ctx.format.dateTime(item.firstSeenAt)}</time>
          </Fact>
        )}
        {feeds.length > 0 && (
          <Fact name={words.feeds}>
            <Joined>
              {feeds.map((feed) => (
                <a key={feed.id} href={`/feeds/${feed.id}`}>
                  {feed.title}
                </a>
              ))}
            </Joined>
          </Fact>
        )}
        {mention.url && (
          <Fact name={words.address}>
            {article ? (
              <a
                href={article}
                rel="noopener noreferrer nofollow"
                target="_blank"
                class="long-link"
                data-open
              >
                {article}
                <Icon name="external" size={14} />
              </a>
            ) : (
              <span class="long-link">{mention.url}</span>
            )}
          </Fact>
        )}
        {mention.url && (
          <Fact name={ctx.t.links.fact}>
            <LinkFact ctx={ctx} mention={mention} />
          </Fact>
        )}
        <Fact name={words.captured}>
          <time dateTime={mention.createdAt.toISOString()}>{ctx.format.dateTime(mention.createdAt)}</time>
          <span class="quiet"> ({words.capturedBy[mention.foundBy]})</span>
        </Fact>
        {item?.language && (
          <Fact name={words.language}>{nameOfCode(ctx.locale, 'language', item.language)}</Fact>
        )}
      </Facts>
    </section>
  );
}
