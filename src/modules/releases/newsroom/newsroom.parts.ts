import { NewsroomController } from './api/newsroom.controller.js';
import { NewsroomAddresses } from './newsroom-addresses.js';
import { NewsroomSettings } from './newsroom-settings.js';
import { NewsroomQueries } from './newsroom.queries.js';
import { NewsroomFeedsController } from './web/newsroom-feeds.controller.js';
import { NewsroomSettingsPages } from './web/newsroom-settings.pages.js';
import { NewsroomPages } from './web/newsroom.pages.js';
import { OpenNewsroom } from './web/open-newsroom.js';

/** What the module of the releases takes in from here. The feeds stand first: their names would also do as the address of a release. */
export const newsroomControllers = [
  NewsroomFeedsController,
  NewsroomPages,
  NewsroomSettingsPages,
  NewsroomController,
];
export const newsroomProviders = [NewsroomSettings, NewsroomAddresses, NewsroomQueries, OpenNewsroom];
