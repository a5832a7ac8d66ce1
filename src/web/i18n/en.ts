import type { de } from './de.js';
import { accounts } from './en/accounts.js';
import { api } from './en/api.js';
import { attribution } from './en/attribution.js';
import { articles } from './en/articles.js';
import { chart } from './en/chart.js';
import { clippings } from './en/clippings.js';
import { districtMap } from './en/district-map.js';
import { errors } from './en/errors.js';
import { exports } from './en/exports.js';
import { fields } from './en/fields.js';
import { figures } from './en/figures.js';
import { feeds } from './en/feeds.js';
import { indicators } from './en/indicators.js';
import { newsroom } from './en/newsroom.js';
import { pressPack } from './en/press-pack.js';
import { images } from './en/images.js';
import { hand } from './en/hand.js';
import { imports } from './en/imports.js';
import { dashboard } from './en/dashboard.js';
import { links } from './en/links.js';
import { lists } from './en/lists.js';
import { interactions } from './en/interactions.js';
import { mentions } from './en/mentions.js';
import { timeline } from './en/timeline.js';
import { versions } from './en/versions.js';
import { visibility } from './en/visibility-report.js';
import { views } from './en/views.js';
import { watches } from './en/watches.js';
import { outlets } from './en/outlets.js';
import { places, sources } from './en/places.js';
import { campaigns } from './en/campaigns.js';
import { tasks } from './en/tasks.js';
import { targets } from './en/targets.js';
import { dueDates } from './en/due-dates.js';
import { calendar } from './en/calendar.js';
import { checks } from './en/checks.js';
import { funding } from './en/funding.js';
import { coding } from './en/coding.js';
import { contactLaw } from './en/contact-law.js';
import { contacts } from './en/contacts.js';
import { contactFiles } from './en/contact-files.js';
import { labels } from './en/labels.js';
import { organisation } from './en/organisation.js';
import { preview } from './en/preview.js';
import { publication } from './en/publication.js';
import { releaseDocument } from './en/release-document.js';
import { reach } from './en/reach.js';
import { reportView } from './en/report-view.js';
import { reports } from './en/reports.js';
import { releaseForm } from './en/release-form.js';
import { releases } from './en/releases.js';
import { retention } from './en/retention.js';
import { search } from './en/search.js';
import { sendings } from './en/sendings.js';
import { share } from './en/share.js';
import { shell } from './en/shell.js';
import { namedDistricts } from './en/named-districts.js';
import { nearby } from './en/nearby.js';
import { pressReview } from './en/press-review.js';
import { silence } from './en/silence.js';
import { stories } from './en/stories.js';
import { variants } from './en/variants.js';
import { validation } from './en/validation.js';

/** English catalogue; the compiler names every text that is missing or too many. */
export const en: typeof de = {
  share,
  shell,
  errors,
  validation,
  accounts,
  api,
  articles,
  attribution,
  organisation,
  coding,
  labels,
  lists,
  interactions,
  retention,
  feeds,
  imports,
  indicators,
  chart,
  clippings,
  dashboard,
  districtMap,
  links,
  mentions,
  namedDistricts,
  pressReview,
  nearby,
  search,
  hand,
  images,
  newsroom,
  pressPack,
  stories,
  timeline,
  versions,
  visibility,
  views,
  fields,
  figures,
  exports,
  watches,
  outlets,
  places,
  sources,
  campaigns,
  contactLaw,
  contacts,
  contactFiles,
  preview,
  publication,
  releaseDocument,
  reach,
  reportView,
  reports,
  releaseForm,
  funding,
  checks,
  tasks,
  targets,
  dueDates,
  calendar,
  releases,
  sendings,
  variants,
  silence,
};
