import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { dayOf } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { TimelineQueries } from '../timeline.queries.js';
import type { ReachAnswer } from './reach-answer.js';
import { readReachView } from './reach-request.js';
import type { ReachView } from './reach-request.js';
import { ReachQueries } from './reach.queries.js';

/** Answers the question of an address for page, files and API alike. */
@Injectable()
export class ReachAnswers {
  constructor(
    private readonly queries: ReachQueries,
    private readonly timelines: TimelineQueries,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  at(query: URLSearchParams, now: Date): Promise<ReachAnswer> {
    const today = dayOf(now, this.settings.timeZone);
    return this.of(readReachView(query, today), today);
  }

  async of(view: ReachView, today: Day): Promise<ReachAnswer> {
    const { period, campaignId } = view;
    return {
      view,
      today,
      reach: await this.queries.reach({ period, campaignId }, today),
      timeline: await this.timelines.timeline(view.timeline.request, today),
    };
  }
}
