import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan, Not } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { insertRows } from '../../../database/many-rows.js';
import { parseUrl } from '../../../shared/parse-url.js';
import { Mention } from '../../mentions/mention.entity.js';
import { LinkCheck } from './link-check.entity.js';

/** Looks begun in one round. */
const perRound = 60;
/** Of these at one host. */
const perHost = 5;
/** Addresses that are entered in one round. */
const enteredAtOnce = 500;
/** A fresh piece answers; the first look waits so long. */
const firstLookAfterMs = 7 * 86_400_000;
/** What is no address of the web is entered all the same, so that the next round begins after it. */
const never = new Date('9999-01-01T00:00:00Z');
/** Longer than any look takes, waiting for the host's turn included. */
const leaseMs = 10 * 60_000;

/** An address to look at, and what was known of it. */
export interface LinkToCheck {
  check: LinkCheck;
  mention: Pick<Mention, 'id' | 'url' | 'publishedAt' | 'linkDeadSince'>;
}

/** Hands out addresses that are due, so that no two processes look at the same one. */
@Injectable()
export class ClaimLinks {
  constructor(private readonly dataSource: DataSource) {}

  /** Those due longest, a few of each host; whoever crashes loses the claim by time. */
  async next(now: Date): Promise<LinkToCheck[]> {
    const due = await this.dataSource
      .createQueryBuilder(LinkCheck, 'k')
      .where('k.nextAt <= :now', { now })
      .orderBy('k.nextAt', 'ASC')
      .limit(10 * perRound)
      .getMany();
    const hosts = new Map<string, number>();
    const claimed: LinkToCheck[] = [];
    for (const check of due) {
      if (claimed.length === perRound) break;
      const taken = hosts.get(check.host) ?? 0;
      if (taken === perHost) continue;
      const link = await this.claim(check, now);
      if (!link) continue;
      hosts.set(check.host, taken + 1);
      claimed.push(link);
    }
    return claimed;
  }

  /** One mention, due or not; null when it has no address of the web or somebody is at it. */
  async one(mentionId: string, now: Date): Promise<LinkToCheck | null> {
    const { manager } = this.dataSource;
    const mention = await manager.findOneBy(Mention, { id: mentionId });
    const host = mention && hostOfLink(mention.url);
    if (!host) return null;
    await this.insert([{ mentionId, host, nextAt: now, missingSince: null, status: null }]);
    const check = await manager.findOneBy(LinkCheck, { mentionId });
    return check && this.claim(check, now);
  }

  /**
   * Enters mentions that came since the last round. Ids grow with time, so those after the highest one entered are new; returns how many
   * there were.
   */
  async enterNew(now: Date): Promise<number> {
    const { manager } = this.dataSource;
    const last = await manager
      .createQueryBuilder(LinkCheck, 'k')
      .select('MAX(k.mentionId)', 'id')
      .getRawOne<{ id: string | null }>();
    const mentions = await manager.find(Mention, {
      select: { id: true, url: true, publishedAt: true },
      where: { url: Not(IsNull()), ...(last?.id ? { id: MoreThan(last.id) } : {}) },
      order: { id: 'ASC' },
      take: enteredAtOnce,
    });
    await this.insert(
      mentions.map(({ id, url, publishedAt }) => {
        const host = hostOfLink(url);
        const first = host === null ? never : new Date(publishedAt.getTime() + firstLookAfterMs);
        const nextAt = first > now ? first : now;
        return { mentionId: id, host: host ?? '', nextAt, missingSince: null, status: null };
      }),
    );
    return mentions.length;
  }

  private async insert(rows: LinkCheck[]): Promise<void> {
    if (!rows.length) return;
    await inTransaction(this.dataSource, (manager) =>
      insertRows(manager, LinkCheck, rows, 'ON CONFLICT DO NOTHING'),
    );
  }

  private async claim(check: LinkCheck, now: Date): Promise<LinkToCheck | null> {
    return inTransaction(this.dataSource, async (manager) => {
      const mine = { mentionId: check.mentionId, nextAt: check.nextAt };
      const { affected } = await manager.update(LinkCheck, mine, {
        nextAt: new Date(now.getTime() + leaseMs),
      });
      if (affected !== 1) return null;
      const mention = await manager.findOne(Mention, {
        select: { id: true, url: true, publishedAt: true, linkDeadSince: true },
        where: { id: check.mentionId },
      });
      return mention && { check, mention };
    });
  }
}

/** Host of an address of the web; null for anything else. */
function hostOfLink(address: string | null): string | null {
  const url = address === null ? null : parseUrl(address);
  return url && /^https?:$/.test(url.protocol) && url.hostname ? url.hostname.slice(0, 253) : null;
}
