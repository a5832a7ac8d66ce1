import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { dayOf } from '../../../shared/days.js';
import { LogMention } from '../log-mention.js';
import type { LoggedMention } from '../log-mention.js';
import { twinsOf } from './find-twins.js';
import type { Twin } from './find-twins.js';

/** logged: it is in. asked: mentions that may be the same piece, which the person has not been shown yet. */
export type Entering = { kind: 'logged'; id: string; outletId: string } | { kind: 'asked'; twins: Twin[] };

/** What is entered; an outlet that is new is added only when the piece is. */
export type HandDraft = Omit<LoggedMention, 'outletId'> & {
  outlet: { id: string } | { add: (userId: string) => Promise<string> };
};

/** Logs a mention unless it is likely there already and nobody said that it is another one. */
@Injectable()
export class EnterByHand {
  constructor(
    private readonly dataSource: DataSource,
    private readonly logMention: LogMention,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** `seen`: ids of the twins that the person was shown and took for other pieces; null: enter whatever is there. Throws as `LogMention.log` and `AddOutlet.run`. */
  async run(
    { outlet, ...draft }: HandDraft,
    seen: ReadonlySet<string> | null,
    userId: string,
  ): Promise<Entering> {
    const twins = seen && (await this.twinsOf({ outlet, ...draft }));
    if (twins?.some(({ id }) => !seen?.has(id))) return { kind: 'asked', twins };
    const outletId = 'id' in outlet ? outlet.id : await outlet.add(userId);
    return { kind: 'logged', id: await this.logMention.log({ ...draft, outletId }, userId), outletId };
  }

  private twinsOf({ outlet, url, publishedAt, headline }: HandDraft): Promise<Twin[]> {
    return twinsOf(this.dataSource.manager, {
      urls: url === null ? [] : [url],
      outletId: 'id' in outlet ? outlet.id : null,
      day: dayOf(publishedAt, this.settings.timeZone),
      headline,
    });
  }
}
