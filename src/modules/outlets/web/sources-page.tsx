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
      <dl class="room-facts">
        <div>
          <dt>{words.use}</dt>
          <dd>{words.uses[source.use]}</dd>
        </div>
        <div>
          <dt>{words.attribution}</dt>
          <dd lang="de">{source.note}</dd>
        </div>
        <div>
          <dt>{words.licence}</dt>
          <dd>
            {source.licenceHref ? (
              <a href={source.licenceHref} rel="noreferrer external license">
                {licence}
              </a>
            ) : (
              licence
            )}
          </dd>
        </div>
      </dl>
    </article>
  );
}
