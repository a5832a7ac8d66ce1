import { NamedDistrictsController } from './api/named-districts.controller.js';
import { DecideDistricts } from './decide-districts.js';
import { FindNamedDistricts } from './find-named-districts.js';
import { NamedDistrictsSchedule } from './named-districts-schedule.js';
import { NamedDistrictPages } from './web/named-districts.pages.js';

/** What the module of mentions is given for districts named in texts. */
export const namedControllers = [NamedDistrictPages, NamedDistrictsController];

export const namedProviders = [DecideDistricts, FindNamedDistricts, NamedDistrictsSchedule];
