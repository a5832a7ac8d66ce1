import { Body, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { notFound, UserError } from '../../../shared/errors.js';
import { readableTitle } from '../../../shared/text/place-template.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { ReleaseDocuments } from '../release-documents.js';
import { compareWordings } from '../versions/compare-wordings.js';
import { RestoreVersion } from '../versions/restore-version.js';
import { VersionsQueries } from '../versions/versions.queries.js';
import type { VersionRow } from '../versions/versions.queries.js';
import { renderReleaseRoom } from './release-rooms.js';
import { ReleaseSheet } from './release-sheet.js';
import { ReleaseViews } from './release-views.js';
import { VersionList } from './version-list.js';
import { VersionChanges } from './version-changes.js';

const restoreForm = z.object({
  version: z.coerce.number().int(),
  number: z.coerce.number().int().min(1).max(1_000_000),
  note: z.string().trim().max(300).default(''),
});

/** The wordings of a release: list, comparison, reading, taking up again. */
@PageController('/releases/:id/versions')
export class VersionsPages {
  constructor(
    private readonly views: ReleaseViews,
    private readonly versions: VersionsQueries,
    private readonly documents: ReleaseDocuments,
    private readonly restoreVersion: RestoreVersion,
  ) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const { release } = await this.views.detail(id);
    const versions = await this.versions.list(release);
    const pair = chosenPair(versions, ctx.query);
    const moment = (at: Date) => ctx.format.dateTime(at);
    return renderReleaseRoom(
      ctx,
      release,
      'versions',
      <>
        <VersionList ctx={ctx} release={release} versions={versions} pair={pair} />
        {pair && (
          <VersionChanges
            ctx={ctx}
            pair={pair}
            parts={compareWordings(pair.before.wording, pair.after.wording, moment)}
          />
        )}
      </>,
    );
  }

  @Get(':number')
  @Html()
  async one(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Param('number') number: string,
  ): Promise<string> {
    const { release } = await this.views.detail(id);
    const version = (await this.versions.list(release)).find((each) => String(each.number) === number);
    if (!version) throw notFound('release');
    const words = ctx.t.versions;
    const document = await this.documents.ofVersion(release, version);
    return renderReleaseRoom(
      ctx,
      release,
      'versions',
      <>
        <h2>{words.title(version.number, ctx.format.dateTime(version.createdAt))}</h2>
        <ReleaseSheet document={document} />
      </>,
      {
        crumbs: [
          { label: ctx.t.releases.title, href: '/releases' },
          { label: readableTitle(release.headline), href: `/releases/${id}` },
          { label: ctx.t.publication.rooms.versions, href: `/releases/${id}/versions` },
        ],
      },
    );
  }

  @Post('restore')
  @Html()
  async restore(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = restoreForm.safeParse(body ?? {});
    if (!form.success) throw new UserError('invalid-input');
    const { number, version } = form.data;
    const words = ctx.t.versions;
    const list = `/releases/${id}/versions`;
    try {
      const { state } = (await this.views.detail(id)).release;
      const note = form.data.note || (state === 'published' ? '' : words.restoredNote(number));
      const restored = await this.restoreVersion.run(id, { version, number, note }, who.userId);
      return seeOther(list, { kind: 'done', text: restored ? words.restored(number) : words.same });
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'not-found') throw error;
      return seeOther(list, { kind: 'problem', text: errorText(error, ctx.t) });
    }
  }
}

export interface VersionPair {
  before: VersionRow;
  after: VersionRow;
}

/** Two versions out of the query; else the newest two. */
function chosenPair(versions: readonly VersionRow[], query: URLSearchParams): VersionPair | null {
  const numbered = (name: string) => versions.find(({ number }) => String(number) === query.get(name));
  const after = numbered('to') ?? versions[0];
  const before = numbered('from') ?? versions.find(({ number }) => after && number < after.number);
  if (!after || !before || before.number === after.number) return null;
  return before.number < after.number ? { before, after } : { before: after, after: before };
}
