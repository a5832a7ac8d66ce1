import { Injectable } from '@nestjs/common';
import { dayOf } from '../../../shared/days.js';
import type { PageContext } from '../../../web/page-context.js';
import type { Grant } from '../../funding/grant.entity.js';
import type { TargetsOfGrant } from '../../funding/targets/targets.queries.js';
import { CollectFacts } from '../visibility/collect-facts.js';
import { figureOfTarget } from '../visibility/indicator-figure.js';
import { reportContext } from '../visibility/report-context.js';
import type { Figure } from '../visibility/report-document.js';
import type { ReportRequest } from '../visibility/report-request.js';
import type { TargetResult } from '../visibility/target-result.js';

/** By target: where it stands, and the number with its text, basis, source, day and rule. Empty: the grant has not begun, or aims at nothing. */
export type Reached = ReadonlyMap<string, Pick<TargetResult, 'share' | 'state'> & { figure: Figure }>;

/** What the targets of a grant come to today, by the functions of the report: what stands here, a report of today says. */
@Injectable()
export class ReachedTargets {
  constructor(private readonly collect: CollectFacts) {}

  /** One reading of the facts for all targets; none where nothing is aimed at. */
  async of(
    grant: Pick<Grant, 'id' | 'periodStart'>,
    { inForce }: Pick<TargetsOfGrant, 'inForce'>,
    { locale, format, now }: Pick<PageContext, 'locale' | 'format' | 'now'>,
  ): Promise<Reached> {
    if (!inForce.length) return new Map();
    const request: ReportRequest = {
      ...{ title: '', language: locale, audience: 'internal', revision: 1 },
      periodStart: grant.periodStart,
      periodEnd: dayOf(now, format.timeZone),
      parameters: {
        ...{ grantIds: [grant.id], campaignIds: [], sections: [], highlights: [] },
        ...{ hours: null, cost: null },
      },
    };
    const facts = await this.collect.collect(request, now, { compared: false });
    const ctx = reportContext(request, facts);
    return new Map(
      ctx.targets.map((result) => {
        const { share, state, target } = result;
        return [target.id, { share, state, figure: ctx.figures.get(figureOfTarget(ctx, result))! }];
      }),
    );
  }
}
