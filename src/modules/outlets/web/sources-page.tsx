import { Fact, Facts } from '../../../web/components/facts.js';
import type { PageContext } from '../../../web/page-context.js';
import { feedLists, outletSources, placeSources } from './data-sources.js';
import type { DataSource } from './data-sources.js';

export function SourcesPage({ ctx }: { ctx: PageContext }) {
  const words = ctx.t.sources;
  return (
    <>
      <section>
        <h2>{words.placesTitle}</h2>
        {placeSources.map((source) => (
          <Source key={source.title} ctx={ctx} source={source} />
        ))}
        <h3>{words.bases}</h3>
        <p>{words.basesText}</p>
      </section>
      <section>
        <h2>{words.outletsTitle}</h2>
        <p>{words.catalogueText}</p>
        {outletSources.map((source) => (
          <Source key={source.title} ctx={ctx} source={source} />
        ))}
        <p>{words.feedListsAttribution}</p>
        <ul>
          {feedLists.map(({ name, href, licence }) => (
            <li key={name}>
              <a href={href} rel="noreferrer external">
                {name}
              </a>{' '}
              <span class="quiet">{words.licences[licence]}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Source({ ctx, source }: { ctx: PageContext; source: DataSource }) {
  const words = ctx.t.sources;
  const licence = words.licences[source.licence];
  return (
    <article>
      <h3>
        <a href={source.href} rel="noreferrer external">
          {source.publisher}
        </a>
        : {source.title}
      </h3>
      <Facts>
        <Fact name={words.use}>{words.uses[source.use]}</Fact>
        <Fact name={words.attribution} lang="de">
          {source.note}
        </Fact>
        <Fact name={words.licence}>
          {source.licenceHref ? (
            <a href={source.licenceHref} rel="noreferrer external license">
              {licence}
            </a>
          ) : (
            licence
          )}
        </Fact>
      </Facts>
    </article>
  );
}
