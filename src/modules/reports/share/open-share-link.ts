import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { runSql, sql } from '../../../database/bound-sql.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { dayOf } from '../../../shared/days.js';
import { UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { hashSecret } from '../../../shared/secrets.js';
import { AttemptLimit } from '../../accounts/attempt-limit.js';
import { networkOf } from '../../accounts/network-of.js';
import { passwordFits } from '../../accounts/password.js';
import { snapshotOf } from '../visibility/compose-report.js';
import type { ReportDocument } from '../visibility/report-document.js';
import { Report } from '../visibility/report.entity.js';
import { redactForSharing } from './redact-for-sharing.js';
import { ShareLink } from './share-link.entity.js';
import { shareState } from './share-state.js';

/** closed: unknown, revoked or expired, and nobody is told which. locked: it asks for its password. */
export type OpenedShare = { kind: 'closed' } | { kind: 'locked' } | OpenShare;

export interface OpenShare {
  kind: 'open';
  linkId: string;
  /** As it may be shared at this moment. */
  document: ReportDocument;
  headlines: boolean;
  finalisedAt: Date;
}

const windowMs = 15 * 60_000;
const tokenForm = /^[\w-]{43}$/;

/** Opens what a link shows. At most 10 wrong passwords per network and 50 per link in a quarter of an hour. */
@Injectable()
export class OpenShareLink {
  private readonly perNetwork = new AttemptLimit(10, windowMs);
  private readonly perLink = new AttemptLimit(50, windowMs);

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  async run(token: string): Promise<OpenedShare> {
    const link = await this.link(token);
    if (!link) return { kind: 'closed' };
    return link.passwordHash === null ? this.open(link) : { kind: 'locked' };
  }

  /** Throws `wrong-password` and `too-many-attempts`. */
  async withPassword(token: string, password: string, address: string): Promise<OpenedShare> {
    const link = await this.link(token);
    if (!link) return { kind: 'closed' };
    if (link.passwordHash === null) return this.open(link);
    const now = this.clock.now();
    const network = `${link.id} ${networkOf(address)}`;
    const waitMs = Math.max(this.perNetwork.waitMs(network, now), this.perLink.waitMs(link.id, now));
    if (waitMs > 0) throw new UserError('too-many-attempts', { minutes: Math.ceil(waitMs / 60_000) });
    // counted before the slow check, so that parallel guesses do not slip through
    this.perNetwork.count(network, now);
    this.perLink.count(link.id, now);
    if (!(await passwordFits(password, link.passwordHash))) throw new UserError('wrong-password');
    this.perNetwork.uncount(network);
    this.perLink.uncount(link.id);
    return this.open(link);
  }

  /** One more view of today, and nothing of whom. */
  async countView(linkId: string): Promise<void> {
    const now = this.clock.now();
    const day = dayOf(now, this.settings.timeZone);
    await inTransaction(this.dataSource, (manager) =>
      runSql(
        manager,
        sql`INSERT INTO "share_view" ("id", "shareLinkId", "day", "views") VALUES (${newId(now)}, ${linkId}, ${day}, 1)
          ON CONFLICT ("shareLinkId", "day") DO UPDATE SET "views" = "share_view"."views" + 1`,
      ),
    );
  }

  private async link(token: string): Promise<ShareLink | null> {
    if (!tokenForm.test(token)) return null;
    const link = await this.dataSource.manager.findOneBy(ShareLink, { tokenHash: hashSecret(token) });
    const today = dayOf(this.clock.now(), this.settings.timeZone);
    return link && shareState(link, today) === 'open' ? link : null;
  }

  private async open({ id, reportId, headlines }: ShareLink): Promise<OpenedShare> {
    const report = await this.dataSource.manager.findOneBy(Report, { id: reportId });
    if (report?.status !== 'final' || report.snapshot === null || report.finalisedAt === null)
      return { kind: 'closed' };
    const { document } = snapshotOf(report.snapshot);
    return {
      kind: 'open',
      linkId: id,
      document: redactForSharing(document, { headlines, now: this.clock.now() }),
      headlines,
      finalisedAt: report.finalisedAt,
    };
  }
}
