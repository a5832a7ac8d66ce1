import { accounts } from './de/accounts.js';
import { api } from './de/api.js';
import { attribution } from './de/attribution.js';
import { articles } from './de/articles.js';
import { chart } from './de/chart.js';
import { clippings } from './de/clippings.js';
import { districtMap } from './de/district-map.js';
import { errors } from './de/errors.js';
import { exports } from './de/exports.js';
import { fields } from './de/fields.js';
import { figures } from './de/figures.js';
import { feeds } from './de/feeds.js';
import { indicators } from './de/indicators.js';
import { newsroom } from './de/newsroom.js';
import { pressPack } from './de/press-pack.js';
import { images } from './de/images.js';
import { hand } from './de/hand.js';
import { imports } from './de/imports.js';
import { dashboard } from './de/dashboard.js';
import { links } from './de/links.js';
import { lists } from './de/lists.js';
import { interactions } from './de/interactions.js';
import { mentions } from './de/mentions.js';
import { timeline } from './de/timeline.js';
import { versions } from './de/versions.js';
import { visibility } from './de/visibility-report.js';
import { views } from './de/views.js';
import { watches } from './de/watches.js';
import { outlets } from './de/outlets.js';
import { places, sources } from './de/places.js';
import { campaigns } from './de/campaigns.js';
import { tasks } from './de/tasks.js';
import { targets } from './de/targets.js';
import { dueDates } from './de/due-dates.js';
import { calendar } from './de/calendar.js';
import { checks } from './de/checks.js';
import { funding } from './de/funding.js';
import { coding } from './de/coding.js';
import { contactLaw } from './de/contact-law.js';
import { contacts } from './de/contacts.js';
import { contactFiles } from './de/contact-files.js';
import { labels } from './de/labels.js';
import { organisation } from './de/organisation.js';
import { preview } from './de/preview.js';
import { publication } from './de/publication.js';
import { releaseDocument } from './de/release-document.js';
import { reach } from './de/reach.js';
import { reportView } from './de/report-view.js';
import { reports } from './de/reports.js';
import { releaseForm } from './de/release-form.js';
import { releases } from './de/releases.js';
import { retention } from './de/retention.js';
import { search } from './de/search.js';
import { sendings } from './de/sendings.js';
import { share } from './de/share.js';
import { shell } from './de/shell.js';
import { namedDistricts } from './de/named-districts.js';
import { nearby } from './de/nearby.js';
import { pressReview } from './de/press-review.js';
import { silence } from './de/silence.js';
import { stories } from './de/stories.js';
import { variants } from './de/variants.js';
import { validation } from './de/validation.js';

/** German catalogue, and the type of all others. A new slice: one import and one name here and in `en.ts`. */
export const de = {
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
