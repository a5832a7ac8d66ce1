import { Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { searchKey } from '../../../../shared/search-key.js';
import { germanOrder } from '../../../../shared/german-order.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { renderFragment } from '../../../../web/layout.js';
import { Ctx, mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { parseQuery } from '../../matching/parse-query.js';
import { queryFromParts } from '../../matching/query-parts.js';
import { FindByName, namedKinds } from '../find-by-name.js';
import type { FoundName } from '../find-by-name.js';
import { hitRows } from '../hit-row.js';
import { KeepIndex } from '../keep-index.js';
import { bestNamed } from '../name-ranks.js';
import { SearchStoredTexts } from '../search-stored-texts.js';
import { quickPages } from './quick-pages.js';
import { QuickOptions } from './quick-options.js';
import type { QuickGroup } from './quick-options.js';

/** Suggestions of each kind. */
const most = 5;
/** What somebody types to find a name; more is a search. */
const longest = 200;
/** Letters from which mentions are looked for: fewer begin half of all words. */
const shortest = 3;

/** Suggestions while somebody types: pages, what has a name, and mentions. */
@PageController('/search/quick')
export class QuickPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly names: FindByName,
    private readonly index: KeepIndex,
    private readonly search: SearchStoredTexts,
  ) {}

  @Get()
  @Html()
  async suggest(@Ctx() ctx: PageContext): Promise<string> {
    const text = (ctx.query.get('q') ?? '').trim().slice(0, longest);
    const pages = quickPages(ctx);
    if (searchKey(text) === '') {
      return renderFragment(
        <QuickOptions ctx={ctx} text={text} groups={[{ kind: 'pages', options: pages.slice(0, 10) }]} />,
      );
    }
    const named = await this.names.find(text, most, { contacts: mayEdit(ctx) });
    const groups: QuickGroup[] = [
      { kind: 'pages', options: bestNamed(pages, searchKey(text), most, germanOrder) },
      ...namedKinds.map((kind) => ({ kind, options: named[kind] })),
      { kind: 'mentions', options: await this.mentions(text) },
    ];
    return renderFragment(<QuickOptions ctx={ctx} text={text} groups={groups} />);
  }

  /** The newest mentions with all the words, of which the last may still be going on. */
  private async mentions(text: string): Promise<FoundName[]> {
    const words = searchKey(text).split(' ');
    const last = words.pop()!;
    const must = [...words, last.length >= shortest ? `${last}*` : last];
    const parsed = parseQuery(queryFromParts({ must, any: [], not: [] }));
    if (!parsed.ok || text.length < shortest) return [];
    await this.index.catchUp();
    const { hits } = await this.search.run(
      { query: parsed.query, filter: { kind: 'mentions' } },
      { limit: most, count: false },
      { pageMs: 60 },
    );
    const rows = await hitRows(this.dataSource.manager, hits);
    return rows.flatMap(({ mention, outlet }) =>
      mention
        ? [{ name: mention.headline, href: `/mentions/${mention.id}`, beside: outlet?.name ?? mention.day }]
        : [],
    );
  }
}
