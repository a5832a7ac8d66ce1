import { StatusBadge } from '../../../web/components/badge.js';
import { Fact, Facts } from '../../../web/components/facts.js';
import { TimeAgo } from '../../../web/components/time.js';
import { mayAdminister } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { ArticleHost } from '../article-host.entity.js';
import type { OutletArticles } from '../articles.queries.js';
import { LastReadings } from './last-readings.js';

interface Props {
  ctx: PageContext;
  view: OutletArticles;
}

export function ArticlesPage(props: Props) {
  const { ctx, view } = props;
  const words = ctx.t.articles;
  return (
    <>
      <Switch {...props} />
      <section>
        <h2>{words.rules}</h2>
        <ul>
          {words.ruleList.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.sites}</h2>
        {view.sites.length > 0 ? (
          view.sites.map((site) => <Site key={site.origin} ctx={ctx} site={site} />)
        ) : (
          <p>{words.noSites}</p>
        )}
      </section>
      <section>
        <h2>{words.readings}</h2>
        {view.last.length > 0 ? <LastReadings ctx={ctx} view={view} /> : <p>{words.noReadings}</p>}
      </section>
    </>
  );
}

function Switch({ ctx, view: { outlet, on } }: Props) {
  const words = ctx.t.articles;
  return (
    <section class="panel">
      <p>
        <StatusBadge tone={on ? 'good' : 'off'}>{on ? words.on : words.off}</StatusBadge>
        {on && (
          <span class="quiet">
            {' '}
            {words.since(on.by)} <TimeAgo ctx={ctx} at={on.at} />
          </span>
        )}
      </p>
      {mayAdminister(ctx) ? (
        <form method="post" action={`/outlets/${outlet.id}/articles`} class="submit-row">
          <button class="btn" name="state" value={on ? 'off' : 'on'}>
            {on ? words.switchOff : words.switchOn}
          </button>
        </form>
      ) : (
        <p class="quiet">{words.adminsOnly}</p>
      )}
    </section>
  );
}

function Site({ ctx, site }: { ctx: PageContext; site: ArticleHost }) {
  const words = ctx.t.articles;
  const { robots, robotsRules, tdm, tdmRules } = site;
  const prohibitions = robotsRules.filter(({ allow }) => !allow).length;
  const reservations = tdmRules.filter(({ reserved }) => reserved).length;
  return (
    <Facts>
      <Fact name={words.site}>
        <span class="mono">{site.origin}</span>
      </Fact>
      <Fact name={words.robots}>
        {robots === 'read' ? words.prohibitions(prohibitions) : words.fileStates[robots]}
      </Fact>
      <Fact name={words.tdm}>
        {tdm === 'read' ? words.reservations(reservations) : words.fileStates[tdm]}
      </Fact>
      <Fact name={words.checked}>
        <TimeAgo ctx={ctx} at={site.checkedAt} />
      </Fact>
    </Facts>
  );
}
