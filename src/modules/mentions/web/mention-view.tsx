import { StatusBadge } from '../../../web/components/badge.js';
import { Fact, Facts } from '../../../web/components/facts.js';
import { Checkbox, Field, SubmitRow } from '../../../web/components/form.js';
import { Highlight } from '../../../web/components/highlight.js';
import { Icon } from '../../../web/components/icon.js';
import { Joined } from '../../../web/components/joined.js';
import { DayTime, TimeAgo } from '../../../web/components/time.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { Messages } from '../../../web/i18n/messages.js';
import { districtName } from '../../places/district-name.js';
import { mentionLabels } from '../label-groups.js';
import { reviews } from '../mention.entity.js';
import type { HistoryEntry, MentionDetail, Named } from '../mentions.queries.js';
import type { AttributionRow } from '../attribution/attributions.queries.js';
import type { ReleaseChoice } from './attribution-form.js';
import { LabelFact } from './label-fact.js';
import { MentionAttribution } from './mention-attribution.js';
import { MentionScopeBadge } from './mention-scope.js';
import { ReviewButtons, reviewTone } from './review-buttons.js';
import { StoryFact } from './story-fact.js';
import { hostOf, webAddress } from './web-address.js';
import { passagesOf } from '../matched-evidence.js';

interface Props {
  ctx: PageContext;
  detail: MentionDetail;
}

/** What was received stands apart from what was inferred, and both from what people decided. */
export function MentionView({
  ctx,
  detail,
  campaigns,
  attributions,
  releases,
}: Props & {
  campaigns: readonly Named[];
  attributions: readonly AttributionRow[];
  releases: readonly ReleaseChoice[];
}) {
  return (
    <div class="mention-page">
      <Decision ctx={ctx} detail={detail} />
      <Evidence ctx={ctx} detail={detail} />
      <div class="mention-columns">
        <Seen ctx={ctx} detail={detail} />
        <Inferred ctx={ctx} detail={detail} />
      </div>
      <MentionAttribution ctx={ctx} mention={detail.mention} rows={attributions} choices={releases} />
      {mayEdit(ctx) ? (
        <Edit ctx={ctx} detail={detail} campaigns={campaigns} />
      ) : (
        <Note ctx={ctx} detail={detail} />
      )}
      <History ctx={ctx} detail={detail} />
    </div>
  );
}

function Decision({ ctx, detail }: Props) {
  const { t } = ctx;
  const { mention, reviewer } = detail;
  return (
    <section class="mention-decision" aria-label={t.mentions.page.decision}>
      <StatusBadge tone={reviewTone(mention.review)}>{t.mentions.reviews[mention.review]}</StatusBadge>
      <span class="quiet">
        {mention.reviewedAt ? (
          <>
            {reviewer && `${t.mentions.page.reviewedBy(reviewer)}, `}
            <TimeAgo ctx={ctx} at={mention.reviewedAt} />
          </>
        ) : (
          mention.review === 'new' && t.mentions.page.waits
        )}
      </span>
      {mention.unmatchedSince && (
        <StatusBadge tone="off">
          {t.mentions.unmatchedSince(ctx.format.dateTime(mention.unmatchedSince))}
        </StatusBadge>
      )}
      {mayEdit(ctx) && (
        <ReviewButtons ctx={ctx} mention={mention} back={`/mentions/${mention.id}`} inRow={false} />
      )}
    </section>
  );
}

function Evidence({ ctx, detail }: Props) {
  const words = ctx.t.mentions.page;
  if (!detail.matches.length) return null;
  return (
    <section>
      <h2>{words.evidence}</h2>
      {detail.matches.map(({ watch, revision, evidence, endedAt }) => (
        <div key={watch.id} class="evidence">
          <h3>
            <a href={`/watches/${watch.id}`}>{words.watch(watch.name, revision)}</a>
            {revision < watch.revision && <span class="quiet"> ({words.olderWording})</span>}
            {endedAt && (
              <span class="quiet"> ({ctx.t.mentions.unmatchedSince(ctx.format.dateTime(endedAt))})</span>
            )}
          </h3>
          {evidence.length ? (
            <ul>
              {passagesOf(evidence).map(({ field, snippet, spans, parts }) => (
                <li key={`${field} ${snippet}`}>
                  <span class="quiet">{words.fields[field]}:</span> <Highlight text={snippet} spans={spans} />
                  {parts.length > 0 && <span class="quiet"> ({words.askedBy(parts.join(', '))})</span>}
                </li>
              ))}
            </ul>
          ) : (
            <p class="quiet">{words.noEvidence}</p>
          )}
        </div>
      ))}
    </section>
  );
}

function Seen({ ctx, detail }: Props) {
  const words = ctx.t.mentions.page;
  const { mention, item, feeds } = detail;
  const article = webAddress(mention.url);
  return (
    <section>
      <h2>{words.seen}</h2>
      {!item && <p class="quiet">{mention.foundBy === 'hand' ? words.handNote : words.itemGone}</p>}
      <Facts>
        <Fact name={words.title}>{item?.title ?? mention.headline}</Fact>
        {detail.teaser && <Fact name={words.teaser}>{detail.teaser}</Fact>}
        {item?.author && <Fact name={words.author}>{item.author}</Fact>}
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
        {item?.language && <Fact name={words.language}>{item.language}</Fact>}
      </Facts>
    </section>
  );
}

function Inferred({ ctx, detail }: Props) {
  const { t } = ctx;
  const words = t.mentions.page;
  const { mention, outlet, districts } = detail;
  return (
    <section>
      <h2>{words.inferred}</h2>
      <Facts>
        <Fact name={words.outlet}>
          {outlet ? (
            <>
              <a href={`/outlets/${outlet.id}`}>{outlet.name}</a>
              {mention.foundBy === 'feed' && <span class="quiet"> ({words.byOutlet})</span>}
            </>
          ) : (
            <>
              {mention.url ? hostOf(mention.url) : t.mentions.unknownOutlet}{' '}
              <span class="quiet">{words.unknownOutlet}</span>
            </>
          )}
        </Fact>
        <Fact name={words.scope}>
          <MentionScopeBadge scope={mention.scope} t={t} />
        </Fact>
        <Fact name={words.medium}>
          {mention.mediumType === 'unknown'
            ? t.mentions.unknownMedium
            : t.shell.mediumTypes[mention.mediumType]}
        </Fact>
        <Fact name={t.stories.story}>
          <StoryFact ctx={ctx} detail={detail} />
        </Fact>
        <Fact name={t.labels.label}>
          <LabelFact ctx={ctx} mention={mention} />
        </Fact>
        <Fact name={words.day}>
          <DayTime ctx={ctx} day={mention.day} />
        </Fact>
        <Fact name={words.districts}>
          {districts.length ? (
            <>
              <Joined>
                {districts.map((district) => (
                  <a key={`${district.ags} ${district.basis}`} href={`/places/${district.ags}`}>
                    {districtName(district)}
                  </a>
                ))}
              </Joined>
              <div class="quiet">{words.districtsBasis}</div>
            </>
          ) : (
            t.mentions.noDistricts
          )}
        </Fact>
      </Facts>
    </section>
  );
}

function Edit({ ctx, detail, campaigns }: Props & { campaigns: readonly Named[] }) {
  const { t } = ctx;
  const words = t.mentions.page;
  const assigned = new Set(detail.campaigns.map(({ id }) => id));
  return (
    <section>
      <h2>{words.edit}</h2>
      <form method="post" action={`/mentions/${detail.mention.id}`}>
        <input type="hidden" name="version" value={detail.mention.version} />
        <fieldset class="field">
          <legend class="form-label">{words.campaigns}</legend>
          {campaigns.length ? (
            campaigns.map(({ id, name }) => (
              <Checkbox key={id} name="campaign" value={id} label={name} checked={assigned.has(id)} />
            ))
          ) : (
            <p class="quiet">{words.noCampaigns}</p>
          )}
        </fieldset>
        <Field name="note" label={words.note} rows={3} maxlength={10_000} value={detail.mention.note} />
        <SubmitRow label={t.shell.actions.save} />
      </form>
    </section>
  );
}

function Note({ ctx, detail }: Props) {
  const words = ctx.t.mentions.page;
  if (!detail.mention.note && !detail.campaigns.length) return null;
  return (
    <section>
      <h2>{words.edit}</h2>
      {detail.campaigns.length > 0 && <p>{detail.campaigns.map(({ name }) => name).join(', ')}</p>}
      {detail.mention.note && <p class="own-words">{detail.mention.note}</p>}
    </section>
  );
}

function History({ ctx, detail }: Props) {
  const words = ctx.t.mentions.page;
  return (
    <section>
      <h2>{words.history}</h2>
      <ol class="history">
        {detail.history.map((entry, index) => (
          <li key={index}>
            <time dateTime={entry.at.toISOString()}>{ctx.format.dateTime(entry.at)}</time>
            <span>
              {words.actions[entry.action] ?? entry.action}
              {changeOf(ctx, entry)}
            </span>
            <span class="quiet">{entry.who ?? words.system}</span>
          </li>
        ))}
        <li>
          <time dateTime={detail.mention.createdAt.toISOString()}>
            {ctx.format.dateTime(detail.mention.createdAt)}
          </time>
          <span>{words.recorded}</span>
          <span class="quiet">{words.system}</span>
        </li>
      </ol>
    </section>
  );
}

function changeOf(ctx: PageContext, { action, details }: HistoryEntry): string {
  const { t } = ctx;
  const from = changedName(t, action, details['from']);
  const to = changedName(t, action, details['to']);
  return from && to ? `: ${t.mentions.page.fromTo(from, to)}` : '';
}

/** A review or a label in words; undefined for anything else. */
function changedName(t: Messages, action: string, value: unknown): string | undefined {
  if (action === 'mention.label') {
    const label = mentionLabels.find((known) => known === value);
    return label && t.labels.names[label];
  }
  const review = reviews.find((known) => known === value);
  return review && t.mentions.reviews[review];
}
