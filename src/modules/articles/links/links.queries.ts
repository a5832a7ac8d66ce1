import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { Mention } from '../../mentions/mention.entity.js';
import { LinkCheck } from './link-check.entity.js';

/** Rows that the page of the settings shows. */
const mostShown = 50;

export interface MissingLink {
  mention: Pick<Mention, 'id' | 'headline' | 'url' | 'linkState' | 'linkDeadSince' | 'linkCheckedAt'>;
  missingSince: Date;
  status: number | null;
}

export interface LinksState {
  /** Addresses that are looked at from time to time. */
  entered: number;
  missing: number;
  /** The latest that went missing, dead or still in doubt. */
  rows: MissingLink[];
}

/** What the looks at addresses brought. */
@Injectable()
export class LinkQueries {
  constructor(private readonly dataSource: DataSource) {}

  async state(): Promise<LinksState> {
    const { manager } = this.dataSource;
    const checks = await manager.find(LinkCheck, {
      where: { missingSince: Not(IsNull()) },
      order: { missingSince: 'DESC', mentionId: 'DESC' },
      take: mostShown,
    });
    const mentions = checks.length
      ? await manager.findBy(Mention, { id: In(checks.map(({ mentionId }) => mentionId)) })
      : [];
    return {
      entered: await manager.countBy(LinkCheck, { host: Not('') }),
      missing: await manager.countBy(LinkCheck, { missingSince: Not(IsNull()) }),
      rows: checks.flatMap(({ mentionId, missingSince, status }) => {
        const mention = mentions.find(({ id }) => id === mentionId);
        return mention && missingSince ? [{ mention, missingSince, status }] : [];
      }),
    };
  }
}
