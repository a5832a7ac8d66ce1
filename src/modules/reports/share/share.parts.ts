import { SharesController } from './api/shares.controller.js';
import { CreateShareLink } from './create-share-link.js';
import { MakeShareFile } from './make-share-file.js';
import { OpenShareLink } from './open-share-link.js';
import { RevokeShareLink } from './revoke-share-link.js';
import { ShareLinkQueries } from './share-links.queries.js';
import { ShareFilePages } from './web/share-file.pages.js';
import { SharePages } from './web/share.pages.js';
import { SharesPages } from './web/shares.pages.js';

/** Parts of the reports module that let strangers read a final report. */
export const shareControllers = [SharePages, ShareFilePages, SharesPages, SharesController];
export const shareProviders = [
  CreateShareLink,
  MakeShareFile,
  OpenShareLink,
  RevokeShareLink,
  ShareLinkQueries,
];
