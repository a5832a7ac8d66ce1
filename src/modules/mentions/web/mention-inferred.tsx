import { Fact, Facts } from '../../../web/components/facts.js';
import { Joined } from '../../../web/components/joined.js';
import { DayTime } from '../../../web/components/time.js';
import type { PageContext } from '../../../web/page-context.js';
import { districtName } from '../../places/district-name.js';
import type { MentionDetail } from '../mentions.queries.js';
import type { PieceAudience } from '../piece-audience.js';
import { LabelFact } from './label-fact.js';
import { MentionReach } from './mention-reach.js';
import { MentionScopeBadge } from './mention-scope.js';
import { StoryFact } from './story-fact.js';
import { hostOf } from './web-address.js';

interface Props {
  ctx: PageContext;
  detail: MentionDetail;
  audience: PieceAudience;
}

/** What Echolot concluded from it, and by what. */
export function MentionInferred({ ctx, detail, audience }: Props) {
  const { t } = ctx;
  const words = t.mentions.page;
  const { mention, outlet } = detail;
  const districts = detail.districts.filter(({ basis }) => basis === 'area');
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
        <MentionReach ctx={ctx} detail={detail} audience={audience} />
        <Fact name={words.day}>
          <DayTime ctx={ctx} day={mention.day} />
        </Fact>
        <Fact name={words.districts}>
          {districts.length ? (
            <>
              <Joined>
                {districts.map((district) => (
                  <a key={district.ags} href={`/places/${district.ags}`}>
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
