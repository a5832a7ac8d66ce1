import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not, LessThan, MoreThanOrEqual } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { OrganisationProfile } from '../../accounts/organisation-profile.js';
import { Release } from '../../releases/release.entity.js';
import type { DeliveredRelease } from '../../releases/releases.queries.js';
import { ReleasesQueries } from '../../releases/releases.queries.js';
import { shownText } from '../../../shared/text/place-template.js';
import { comparedText } from '../../releases/text/compared-text.js';
import { ReleasesObserver } from '../../releases/releases-observer.js';
import { Mention } from '../mention.entity.js';
import { lockStories } from '../stories/lock-stories.js';
import { attributionRules } from './proof.js';
import { readRelease } from './read-release.js';
import type { ReadRelease } from './read-release.js';
import { storeAttributions } from './store-attributions.js';

const atOnce = 200;
const day = 86_400_000;
/** A release of so many days ago can still be answered: 60 days for its text, and an outlet may be written to again. */
const lookBackDays = 180;
/** Outlets may be written to so many days before a release goes out. */
const embargoDays = 60;

/** Compares mentions with releases: new mentions, and all from a release on when that changes. What waits is found by a query, so a crash loses nothing. */
@Injectable()
export class AttributeMentions extends ReleasesObserver {
  private stopping = false;
  /** Releases as last read, by id. */
  private readonly read = new Map<string, { key: string; release: ReadRelease }>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly releases: ReleasesQueries,
    private readonly organisation: OrganisationProfile,
  ) {
    super();
  }

  /** All mentions from shortly before the release on wait for a new comparison: it may be theirs, or the first on record. */
  override async releaseChanged(
    manager: EntityManager,
    { publishedAt }: Pick<Release, 'publishedAt'>,
  ): Promise<void> {
    if (!publishedAt) return;
    const from = new Date(publishedAt.getTime() - embargoDays * day);
    await manager.update(Mention, { publishedAt: MoreThanOrEqual(from) }, { originRules: null });
  }

  /** Until nothing waits. Returns how many mentions were compared. */
  async workOff(): Promise<number> {
    const { manager } = this.dataSource;
    const outdated = { originRules: LessThan(attributionRules) };
    // asked first: an update without rows would still lock SQLite at every idle look
    if (await manager.existsBy(Mention, outdated)) {
      await manager.update(Mention, outdated, { originRules: null });
    }
    let compared = 0;
    while (!this.stopping && (await manager.existsBy(Mention, { originRules: IsNull() }))) {
      const some = await inTransaction(this.dataSource, (inside) => this.compareSome(inside));
      if (some === 0) break;
      compared += some;
    }
    return compared;
  }

  /** Lets the batch under way finish and begins no other. */
  stop(): void {
    this.stopping = true;
  }

  /** Compares these mentions anew, in the transaction of `manager`. */
  async compare(
    manager: EntityManager,
    mentions: readonly Pick<Mention, 'id' | 'publishedAt'>[],
  ): Promise<void> {
    if (!mentions.length) return;
    const times = mentions.map(({ publishedAt }) => publishedAt.getTime());
    const from = new Date(Math.min(...times) - lookBackDays * day);
    const to = new Date(Math.max(...times) + embargoDays * day);
    const { name } = await this.organisation.read(manager);
    const releases = (await this.releases.inWindow(manager, from, to)).map((one) => this.readOnce(one, name));
    const firstReleaseAt = await this.firstRelease(manager);
    const ids = mentions.map(({ id }) => id);
    await storeAttributions(manager, ids, { releases, firstReleaseAt }, this.clock.now());
  }

  private async compareSome(manager: EntityManager): Promise<number> {
    await lockStories(manager);
    const waiting = await manager.find(Mention, {
      select: { id: true, publishedAt: true },
      where: { originRules: IsNull() },
      order: { publishedAt: 'ASC', id: 'ASC' },
      take: atOnce,
    });
    await this.compare(manager, waiting);
    return waiting.length;
  }

  private async firstRelease(manager: EntityManager): Promise<Date | null> {
    const [first] = await manager.find(Release, {
      select: { id: true, publishedAt: true },
      where: { archivedAt: IsNull(), publishedAt: Not(IsNull()) },
      order: { publishedAt: 'ASC' },
      take: 1,
    });
    return first?.publishedAt ?? null;
  }

  private readOnce({ release, deliveries }: DeliveredRelease, organisation: string): ReadRelease {
    const key = `${release.version} ${deliveries.length} ${organisation}`;
    const known = this.read.get(release.id);
    if (known?.key === key) return known.release;
    const { id, links, publishedAt, replyDays, masterId, districtAgs } = release;
    const headline = shownText(release.headline);
    const { body, boilerplate, spokespersons } = comparedText(release);
    const input = {
      id,
      headline,
      body,
      boilerplate,
      spokespersons,
      links,
      publishedAt,
      replyDays,
      masterId,
      districtAgs,
      deliveries,
    };
    const fresh = readRelease(input, organisation ? [organisation] : []);
    this.read.set(id, { key, release: fresh });
    return fresh;
  }
}
