import { mediaAddress } from '../../media/rendition.js';
import type { OrganisationView } from '../../web/page-context.js';
import type { Organisation } from './organisation-profile.js';

/** What pages show of the organisation; null when it has neither name nor logo. */
export function viewOfOrganisation({ name, logoFileId }: Organisation): OrganisationView | null {
  if (!name && logoFileId === null) return null;
  return {
    name,
    logoUrl: logoFileId && mediaAddress(logoFileId, '480.webp'),
    smallLogoUrl: logoFileId && mediaAddress(logoFileId, '96.webp'),
  };
}
