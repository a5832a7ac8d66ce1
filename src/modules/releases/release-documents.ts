import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import { Clock } from '../../shared/clock.js';
import { notFound } from '../../shared/errors.js';
import { OrganisationProfile } from '../accounts/organisation-profile.js';
import { printedStatements } from './printed-statements.js';
import { Release } from './release.entity.js';
import { wasLogged } from './release-states.js';
import { readWording } from './release-wording.js';
import type { Wording } from './release-wording.js';
import { dayOfDocument, releaseDocument } from './text/release-document.js';
import type { ReleaseDocument } from './text/release-document.js';
import type { VersionRow } from './versions/versions.queries.js';
import { currentWording, latestVersion } from './versions/store-version.js';

/** Releases as they are read outside: with statements of their grants, sender and date. */
@Injectable()
export class ReleaseDocuments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly organisation: OrganisationProfile,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** The present wording. Throws `not-found`. */
  async of(id: string): Promise<ReleaseDocument> {
    const { manager } = this.dataSource;
    const release = await manager.findOneBy(Release, { id });
    if (!release) throw notFound('release');
    return this.ofWording(release, await this.wordingOf(release));
  }

  /** A wording as it was read when it was the release's own. */
  ofVersion(
    release: Release,
    version: Pick<VersionRow, 'wording' | 'kind' | 'publishedAt'>,
  ): Promise<ReleaseDocument> {
    const correctedAt = version.kind === 'correction' ? version.publishedAt : null;
    return this.ofWording({ ...release, correctedAt }, version.wording);
  }

  async ofWording(release: Release, wording: Wording): Promise<ReleaseDocument> {
    const { timeZone } = this.settings;
    const now = this.clock.now();
    const day = dayOfDocument({ ...release, embargoUntil: wording.embargoUntil }, now, timeZone);
    const { grantIds, language } = wording;
    const statements =
      wording.statements ?? (await printedStatements(this.dataSource.manager, grantIds, language, day));
    const { name: sender } = await this.organisation.current();
    return releaseDocument({ wording, release, sender, statements, now, timeZone });
  }

  /** As it was printed where it went out, with the statements of that day. */
  private async wordingOf(release: Release): Promise<Wording> {
    const { manager } = this.dataSource;
    const current = await currentWording(manager, release);
    if (release.publishedAt === null) return current;
    const latest = await latestVersion(manager, release.id);
    const statements = latest && readWording(latest.wording).statements;
    // what was logged as it had gone out printed nothing by itself
    return { ...current, statements: statements ?? (wasLogged(release) ? [] : null) };
  }
}
