import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { notFound } from '../../../../shared/errors.js';
import { OrganisationProfile } from '../../../accounts/organisation-profile.js';
import { viewOfOrganisation } from '../../../accounts/organisation-view.js';
import { NewsroomSettings } from '../newsroom-settings.js';
import type { NewsroomFrame } from './newsroom-document.js';

/** The door: shut unless an administrator has opened it. */
@Injectable()
export class OpenNewsroom {
  constructor(
    private readonly newsroom: NewsroomSettings,
    private readonly organisation: OrganisationProfile,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'baseUrl'>,
  ) {}

  /** Throws `not-found` while it is shut. Caches may keep the answer for a minute: an archived release must be gone soon. */
  async open(response: Response): Promise<NewsroomFrame> {
    const state = await this.newsroom.current();
    if (!state.enabled) throw notFound('page');
    response.setHeader('cache-control', 'public, max-age=60');
    if (state.noindex) response.setHeader('x-robots-tag', 'noindex');
    const view = viewOfOrganisation(await this.organisation.current());
    return {
      state,
      organisation: view?.name ?? '',
      logo: view?.logoUrl ?? null,
      origin: this.settings.baseUrl,
    };
  }
}
