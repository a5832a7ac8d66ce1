import { ChecksController } from './api/checks.controller.js';
import { ChecksQueries } from './checks.queries.js';
import { RecordCheck } from './record-check.js';
import { SetReleaseGrants } from './set-release-grants.js';
import { ChecksPages } from './web/checks.pages.js';

/** What the module of the releases takes in from here. */
export const checkControllers = [ChecksPages, ChecksController];
export const checkProviders = [ChecksQueries, RecordCheck, SetReleaseGrants];
