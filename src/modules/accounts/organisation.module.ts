import { Global, Module } from '@nestjs/common';
import { MediaModule } from '../../media/media.module.js';
import { OrganisationChanges } from './organisation-changes.js';
import { OrganisationProfile } from './organisation-profile.js';
import { MediaController } from './web/media.controller.js';
import { LogoTooLargeFilter } from './web/organisation-logo-too-large.filter.js';
import { OrganisationPages } from './web/organisation.pages.js';

/** Whose installation this is. Global, because pages of every room carry the name on paper. */
@Global()
@Module({
  imports: [MediaModule],
  controllers: [OrganisationPages, MediaController],
  providers: [OrganisationProfile, OrganisationChanges, LogoTooLargeFilter],
  exports: [OrganisationProfile],
})
export class OrganisationModule {}
