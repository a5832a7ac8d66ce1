import { Injectable, Optional } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { District } from '../../places/district.entity.js';
import { linkGrants } from '../link-grants.js';
import { unwrittenRelease } from '../new-release.js';
import { withdrawn } from '../publication/withdrawn.js';
import { Release } from '../release.entity.js';
import { wordingNames } from '../release-wording.js';
import type { Wording } from '../release-wording.js';
import { NoReleasesObserver, ReleasesObserver } from '../releases-observer.js';
import { storeNextVersion } from '../stored-release.js';
import { asJson, storeFirstVersion, storeVersion } from '../versions/store-version.js';
import { fillPlaces } from '../../../shared/text/place-template.js';
import { factsOf } from './place-facts.js';
import { planVariants } from './plan-variants.js';
import type { PlannedVariant } from './plan-variants.js';
import { familyOf } from './variant-family.js';
import type { Family } from './variant-family.js';
import { VariantText } from './variant-text.entity.js';

export interface VariantsWish {
  /** Null: the variants that are there, with what is known of their districts. */
  rows: readonly { ags: string; facts: Readonly<Record<string, string>> }[] | null;
  overwrite?: readonly string[];
}

export interface VariantsOutcome {
  plan: PlannedVariant[];
  /** Ids of variants that are new. */
  added: string[];
  updated: number;
}

/** Writes the variants of a master, all of a table in one transaction: new ones, and drafts whose wording nobody changed. */
@Injectable()
export class MakeVariants {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    @Optional() private readonly observer: ReleasesObserver = new NoReleasesObserver(),
  ) {}

  /** What `run` would do. Throws `not-found`, `variant-of-variant`, `release-archived`, `unknown-district`. */
  async trial(masterId: string, wish: VariantsWish): Promise<PlannedVariant[]> {
    const { manager } = this.dataSource;
    return (await this.planned(manager, await familyOf(manager, masterId), wish)).plan;
  }

  /** Harmless to repeat: what says the same already stays. Throws as `trial`, and `changed-meanwhile`. */
  async run(masterId: string, wish: VariantsWish, userId: string | null): Promise<VariantsOutcome> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const family = await familyOf(manager, masterId);
      const { plan, districts } = await this.planned(manager, family, wish);
      const byId = new Map(family.variants.map(({ release, wording }) => [release.id, { release, wording }]));
      const added: string[] = [];
      let updated = 0;
      for (const planned of plan) {
        const spokespersons = family.master.spokespersons.map((name) =>
          fillPlaces(name, factsOf(districts.get(planned.ags)!, planned.facts, family.wording.language)),
        );
        const variant = byId.get(planned.id ?? '');
        if (planned.act === 'add')
          added.push(await this.add(manager, family, planned, spokespersons, userId, now));
        else if (variant && planned.act === 'update') {
          await this.update(manager, variant, planned, spokespersons, userId, now);
          updated++;
        } else if (variant && planned.act === 'same')
          await manager.update(Release, { id: variant.release.id }, { placeFacts: planned.facts });
      }
      const details = { added: added.length, updated };
      if (added.length || updated)
        await this.audit.record(manager, { userId, action: 'variants.make', subjectId: masterId, details });
      return { plan, added, updated };
    });
  }

  private async planned(
    manager: EntityManager,
    { wording, variants }: Family,
    { rows, overwrite = [] }: VariantsWish,
  ) {
    const wanted = rows ?? variants.map(({ ags }) => ({ ags, facts: {} }));
    const keys = [...new Set(wanted.map(({ ags }) => ags))];
    const districts = new Map(
      (keys.length ? await manager.findBy(District, { ags: In(keys) }) : []).map((row) => [row.ags, row]),
    );
    const unknown = keys.find((ags) => !districts.has(ags));
    if (unknown !== undefined) throw new UserError('unknown-district', { district: unknown });
    const plan = planVariants({
      master: wording,
      rows: wanted,
      stored: variants,
      districts,
      overwrite: new Set(overwrite),
    });
    return { plan, districts };
  }

  private async add(
    manager: EntityManager,
    { master }: Family,
    { ags, facts, wording }: PlannedVariant,
    spokespersons: string[],
    userId: string | null,
    now: Date,
  ): Promise<string> {
    const id = newId(now);
    const { campaignId, replyDays } = master;
    const release: Release = {
      ...unwrittenRelease(),
      ...columnsOf(wording),
      ...{ id, campaignId, replyDays, spokespersons },
      masterId: master.id,
      districtAgs: ags,
      placeFacts: facts,
      createdAt: now,
      updatedAt: now,
      version: 1,
    };
    await manager.insert(Release, release);
    await linkGrants(manager, id, wording.grantIds);
    await storeVersion(manager, id, wording, { kind: 'saved', note: '', userId, now });
    await manager.insert(VariantText, { releaseId: id, wording: asJson(wording), filledAt: now });
    await this.observer.releaseChanged(manager, { id, publishedAt: null });
    return id;
  }

  private async update(
    manager: EntityManager,
    before: { release: Release; wording: Wording },
    { facts, wording }: PlannedVariant,
    spokespersons: string[],
    userId: string | null,
    now: Date,
  ): Promise<void> {
    const { release } = before;
    const { id } = release;
    await storeFirstVersion(manager, release, before.wording);
    await storeNextVersion(manager, release, {
      ...columnsOf(wording),
      ...withdrawn,
      spokespersons,
      placeFacts: facts,
      updatedAt: now,
    });
    await linkGrants(manager, id, wording.grantIds);
    await storeVersion(manager, id, wording, { kind: 'saved', note: '', userId, now });
    await manager.upsert(VariantText, { releaseId: id, wording: asJson(wording), filledAt: now }, [
      'releaseId',
    ]);
    await this.observer.releaseChanged(manager, release);
  }
}

function columnsOf(wording: Wording): Pick<Release, (typeof wordingNames)[number]> {
  const entries = wordingNames.map((name) => [name, wording[name]]);
  return Object.fromEntries(entries) as Pick<Release, (typeof wordingNames)[number]>;
}
