import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { DocumentFetcher } from '../../../net/fetch-document.js';
import { Clock } from '../../../shared/clock.js';
import { parseUrl } from '../../../shared/parse-url.js';
import type { LinkState } from '../../mentions/link-state.js';
import { Mention } from '../../mentions/mention.entity.js';
import { isAllowed } from '../robots-txt.js';
import { SiteRules } from '../site-rules.js';
import { ClaimLinks } from './claim-links.js';
import type { LinkToCheck } from './claim-links.js';
import { LinkCheck } from './link-check.entity.js';
import { LinkSwitch } from './link-switch.js';
import { afterLook, nextLookAt, verdictOf } from './link-verdict.js';

interface Look {
  state: LinkState;
  status: number | null;
}

/**
 * Asks whether the addresses of mentions still answer. Asked by HEAD: no page is fetched, and robots.txt is heard. Dead means that two looks on
 * different days found the piece missing.
 */
@Injectable()
export class CheckLinks {
  private stopping = false;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(DocumentFetcher) private readonly fetcher: Pick<DocumentFetcher, 'fetch'>,
    private readonly claims: ClaimLinks,
    private readonly sites: SiteRules,
    private readonly setting: LinkSwitch,
    private readonly clock: Clock,
  ) {}

  /** A few addresses that are due: hosts side by side, those of one in turn, so that its robots.txt is asked once. Returns how many were looked at. */
  async round(): Promise<number> {
    if (!(await this.setting.isOn())) return 0;
    const now = this.clock.now();
    await this.claims.enterNew(now);
    const links = await this.claims.next(now);
    const byHost = new Map<string, LinkToCheck[]>();
    for (const link of links) byHost.set(link.check.host, [...(byHost.get(link.check.host) ?? []), link]);
    const looked = await Promise.all([...byHost.values()].map((some) => this.checkInTurn(some)));
    return looked.reduce((sum, count) => sum + count, 0);
  }

  /** One address at once, because a person asks. null: there is no address, or somebody is looking. */
  async now(mentionId: string): Promise<LinkState | null> {
    const link = await this.claims.one(mentionId, this.clock.now());
    return link && this.check(link);
  }

  /** Begins no other look. */
  stop(): void {
    this.stopping = true;
  }

  private async checkInTurn(links: readonly LinkToCheck[]): Promise<number> {
    let looked = 0;
    for (const link of links) if ((await this.check(link)) !== null) looked++;
    return looked;
  }

  private async check(link: LinkToCheck): Promise<LinkState | null> {
    const look = this.stopping ? null : await this.look(link.mention.url ?? '');
    await inTransaction(this.dataSource, async (manager) => {
      const { check, mention } = link;
      const mine = { mentionId: mention.id };
      if (!look) {
        await manager.update(LinkCheck, mine, { nextAt: check.nextAt });
        return;
      }
      const now = this.clock.now();
      const before = { missingSince: check.missingSince, deadSince: mention.linkDeadSince };
      const after = afterLook(look.state, before, now);
      await manager.update(LinkCheck, mine, {
        nextAt: nextLookAt({ ...after, state: look.state }, mention.publishedAt, now),
        missingSince: after.missingSince,
        status: look.status,
      });
      await manager.update(
        Mention,
        { id: mention.id },
        { linkState: look.state, linkCheckedAt: now, linkDeadSince: after.deadSince },
      );
    });
    return look?.state ?? null;
  }

  private async look(address: string): Promise<Look | null> {
    const url = parseUrl(address);
    if (!url) return { state: 'unclear', status: null };
    const site = await this.sites.of(url.origin);
    if (!site) return null;
    if (site.robots === 'unreachable') return { state: 'unclear', status: null };
    if (!isAllowed(site.robotsRules, url)) return { state: 'forbidden', status: null };
    const answer = await this.fetcher.fetch({ url: url.href, method: 'HEAD', accept: '*/*' });
    const state = verdictOf(url, answer);
    return state && { state, status: answer.status };
  }
}
