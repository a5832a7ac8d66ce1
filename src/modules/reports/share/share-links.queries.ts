import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { notFound } from '../../../shared/errors.js';
import { Report } from '../visibility/report.entity.js';
import { ShareLink, ShareView } from './share-link.entity.js';

export interface ShareLinkRow {
  link: ShareLink;
  /** How often it was opened, the last day first. */
  days: { day: string; views: number }[];
  views: number;
}

export type SharedReport = Pick<Report, 'id' | 'title' | 'status' | 'audience' | 'language'>;

@Injectable()
export class ShareLinkQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Throws `not-found`. */
  async report(id: string): Promise<SharedReport> {
    const report = await this.dataSource.manager.findOne(Report, {
      select: { id: true, title: true, status: true, audience: true, language: true },
      where: { id, deletedAt: IsNull() },
    });
    if (!report) throw notFound('report');
    return report;
  }

  /** Made last first, revoked ones included. */
  async ofReport(reportId: string): Promise<ShareLinkRow[]> {
    const { manager } = this.dataSource;
    const links = await manager.find(ShareLink, { where: { reportId }, order: { id: 'DESC' } });
    if (!links.length) return [];
    const views = await manager.find(ShareView, {
      where: { shareLinkId: In(links.map(({ id }) => id)) },
      order: { day: 'DESC' },
    });
    return links.map((link) => {
      const days = views
        .filter(({ shareLinkId }) => shareLinkId === link.id)
        .map(({ day, views: times }) => ({ day, views: times }));
      return { link, days, views: days.reduce((sum, day) => sum + day.views, 0) };
    });
  }
}
