import { Injectable } from '@nestjs/common';
import { dayOf } from '../../../shared/days.js';
import { addDays } from '../../../shared/days.js';
import { notFound } from '../../../shared/errors.js';
import type { FieldProblem } from '../../../shared/errors.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { ChecksQueries } from '../checks/checks.queries.js';
import { ReleaseDocuments } from '../release-documents.js';
import { ReleasesQueries } from '../releases.queries.js';
import type { ReleaseDetail } from '../releases.queries.js';
import { VariantsQueries } from '../variants/variants.queries.js';
import { ReleasePage } from './release-page.js';
import { renderReleaseRoom } from './release-rooms.js';
import { momentValues } from './typed-moment.js';

/** The first page of a release, which the steps to publication come back to when something is wrong. */
@Injectable()
export class ReleaseViews {
  constructor(
    private readonly releases: ReleasesQueries,
    private readonly documents: ReleaseDocuments,
    private readonly checks: ChecksQueries,
    private readonly variants: VariantsQueries,
  ) {}

  /** Throws `not-found`. */
  async detail(id: string): Promise<ReleaseDetail> {
    const detail = await this.releases.detail(id);
    if (!detail) throw notFound('release');
    return detail;
  }

  /** `values` and `problems` are those of the plan. Throws `not-found`. */
  async page(
    ctx: PageContext,
    id: string,
    values: FormValues | null = null,
    problems: readonly FieldProblem[] = [],
  ): Promise<string> {
    const detail = await this.detail(id);
    const view = {
      detail,
      place: await this.variants.placeOf(detail.release),
      document: await this.documents.of(id),
      blockers: await this.releases.blockers(detail.release, ctx.now, ctx.format.timeZone),
      checks: await this.checks.of(detail.release, ctx.now),
      values: values ?? planValues(ctx, detail),
      problems,
    };
    const action = mayEdit(ctx) && (
      <a class="btn" href={`/releases/${id}/edit`}>
        {detail.release.state === 'published' ? ctx.t.publication.correct : ctx.t.shell.actions.edit}
      </a>
    );
    return renderReleaseRoom(ctx, detail.release, 'text', <ReleasePage ctx={ctx} view={view} />, { action });
  }
}

/** As planned; else when the embargo ends; else tomorrow at nine, when local desks plan their day. */
function planValues(ctx: PageContext, { release }: ReleaseDetail): FormValues {
  const { timeZone } = ctx.format;
  const moment = release.plannedAt ?? release.embargoUntil;
  if (moment && moment > ctx.now) return momentValues(moment, timeZone);
  return { day: addDays(dayOf(ctx.now, timeZone), 1), time: '09:00' };
}
