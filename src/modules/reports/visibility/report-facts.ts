import type { Day } from '../../../shared/days.js';
import type { EventKind } from '../../campaigns/campaign-event.entity.js';
import type { IndicatorKey } from '../../funding/targets/indicators.js';
import type { Grade } from '../../mentions/attribution/proof.js';
import type { MentionOrigin } from '../../mentions/attribution/mention-origin.js';
import type { ClippingKind } from '../../mentions/clippings/clipping.entity.js';
import type { RightsBasis } from '../../mentions/clippings/rights-basis.js';
import type { MentionDepth, MentionTone } from '../../mentions/coding/coding.js';
import type { Channel } from '../../mentions/hand/channel.js';
import type { MentionLabel } from '../../mentions/label-groups.js';
import type { LinkState } from '../../mentions/link-state.js';
import type { Mention, MentionScope } from '../../mentions/mention.entity.js';
import type { Metric } from '../../outlets/figures/metrics.js';
import type { MediumType, OutletLevel, Scope } from '../../outlets/outlet.entity.js';
import type { Estimator } from '../../reach/estimators/reach-value.js';
import type { CheckReason, CheckRule, CheckState } from '../../releases/checks/check-rules.js';
import type { Period } from '../timeline.js';
import type { PictureRef } from './report-document.js';

/**
 * All that a report rests on, as it was read at one moment: JSON, so that a final report can keep it, and flat, so that every figure of every period is a pure function of it.
 * No personal data of journalists, no teasers, no notes: what is not here cannot get into a report.
 */
export interface ReportFacts {
  /** The moment of reading, ISO 8601. */
  dataVersion: string;
  /** Its day in the reporting time zone. */
  today: Day;
  timeZone: string;
  /** The days that are counted: the period of the report as far as it has gone. Null: it has not begun. */
  period: Period | null;
  /** Of equal length, just before. */
  before: Period | null;
  /** The days of which placements, releases, events and enquiries are known: both periods, and those of the grants up to the end of `period`. */
  span: Period | null;
  rules: RuleVersions;
  /** Empty: nobody has said. */
  organisation: string;
  /** Null: mentions of all campaigns and of none. */
  campaignIds: string[] | null;
  /** In the order in which the report names them. */
  grants: GrantFacts[];
  /** Those of `campaignIds`; without, all that are not in the archive. By name. */
  campaigns: CampaignFacts[];
  /** Of `span`, the first first; those in the archive are left out. */
  releases: ReleaseFacts[];
  events: EventFacts[];
  /** Reviewed as relevant, each placement once (counting rules 2 and 3), of `span`, the first first; whatever their label. */
  placements: PlacementFacts[];
  /** Of `period`: waiting for a review, and would then count. */
  waiting: number;
  /** Outlets of placements and deliveries, wished ones, and the titles of editions among them. By name. */
  outlets: OutletFacts[];
  /** Figures of these outlets that are not withdrawn. */
  audiences: AudienceFacts[];
  /** Pieces with an audience of their own. */
  ownAudiences: OwnAudienceFacts[];
  /** All that exist today, by key. */
  districts: DistrictFacts[];
  messages: { id: string; text: string }[];
  enquiries: EnquiryFacts[];
  feeds: FeedFacts;
  /** Copies held of placements of `period`, never the copies themselves. */
  clippings: ClippingFacts[];
}

/** Numbers of the rules in force; they grow when a rule changes. */
export interface RuleVersions {
  counting: number;
  attribution: number;
  ledger: number;
  estimators: Record<Estimator, number>;
}

export interface GrantFacts {
  id: string;
  title: string;
  /** Förderkennzeichen; empty: none. */
  reference: string;
  periodStart: Day;
  periodEnd: Day;
  funder: { id: string; name: string; shortName: string; logo: PictureRef | null };
  /** In the language of the report, in force on the last day of its period; empty: none. */
  statement: string;
  copiesRequired: number;
  campaignIds: string[];
  /** In force, in their order. */
  targets: TargetFacts[];
}

export interface TargetFacts {
  id: string;
  indicator: IndicatorKey;
  /** Of `own` alone; else empty. */
  name: string;
  unit: string;
  value: number;
  dueDay: Day | null;
  remark: string;
  /** The first first; of `own` alone. */
  readings: { day: Day; value: number; source: string }[];
  /** Targets that it took the place of, the last first. */
  replaced: { value: number; endedDay: Day; reason: string }[];
}

export interface CampaignFacts {
  id: string;
  name: string;
  goal: string;
  periodStart: Day | null;
  periodEnd: Day | null;
  /** Districts and outlets that it aims at. */
  districts: string[];
  outletIds: string[];
}

export interface ReleaseFacts {
  id: string;
  /** The release of which it is the wording for a district; null: one of its own. */
  masterId: string | null;
  districtAgs: string | null;
  campaignId: string | null;
  headline: string;
  language: 'de' | 'en';
  day: Day;
  /** ISO 8601. */
  publishedAt: string;
  embargoUntil: string | null;
  grantIds: string[];
  /** Of each grant that it belongs to. */
  checks: { grantId: string; results: { rule: CheckRule; state: CheckState; reason: CheckReason }[] }[];
  /** Written to with it. */
  outletIds: string[];
}

export interface EventFacts {
  day: Day;
  kind: EventKind;
  title: string;
  campaignId: string;
}

export interface PlacementFacts {
  id: string;
  day: Day;
  /** ISO 8601. */
  publishedAt: string;
  /** False: only the day is known, or the piece was first seen then. */
  timeKnown: boolean;
  headline: string;
  url: string | null;
  storyId: string;
  outletId: string | null;
  /** As it was when the piece was recorded. */
  scope: MentionScope;
  mediumType: MediumType | 'unknown';
  channel: Channel;
  /** Headline figures count `editorial` and `agency` alone. */
  label: MentionLabel;
  foundBy: Mention['foundBy'];
  origin: MentionOrigin;
  campaignIds: string[];
  /** Where its outlet spread, and what the text names; never added. */
  areas: string[];
  named: string[];
  depth: MentionDepth | null;
  tone: MentionTone | null;
  initiated: boolean | null;
  funderNamed: boolean | null;
  messageIds: string[];
  /** Releases that it goes back to, with the grade that holds; D is left out. */
  releases: { id: string; grade: Exclude<Grade, 'D'> }[];
  /** What the last look at the address said; null: nobody looked. */
  linkState: LinkState | null;
  linkCheckedDay: Day | null;
}

export interface OutletFacts {
  id: string;
  name: string;
  level: OutletLevel;
  parentId: string | null;
  scope: Scope;
  mediumType: MediumType;
}

export interface AudienceFacts {
  id: string;
  outletId: string;
  metric: Metric;
  low: number;
  high: number;
  source: string;
  asOf: Day;
  validFrom: Day;
}

export interface OwnAudienceFacts {
  mentionId: string;
  metric: Metric;
  low: number;
  high: number;
  source: string;
  asOf: Day;
}

export interface DistrictFacts {
  ags: string;
  name: string;
  kind: string;
  state: string;
  population: number;
  populationDate: Day;
  /** Days of `period` and of `before` on which a local or regional outlet that spreads there was seen. */
  observed: number;
  observedBefore: number;
  /** The first placement ever of what the report is about; null: none. */
  firstDay: Day | null;
}

export interface EnquiryFacts {
  day: Day;
  /** Null: nobody said which one it was about. */
  releaseId: string | null;
  /** Of that release. */
  grantIds: string[];
  /** Hours until it was answered; null: it was not. */
  hours: number | null;
}

export interface FeedFacts {
  /** Whether a feed was ever due; without, nothing is known. */
  everDue: boolean;
  /** Days of `span` on which feeds were due; search feeds are left out. */
  days: { day: Day; due: number; succeeded: number; items: number }[];
  /** Of `period`: feeds that were due, outlets that they belong to, and the first and last day; null: none was. */
  watched: { feeds: number; outlets: number; searches: number; from: Day; to: Day } | null;
}

export interface ClippingFacts {
  mentionId: string;
  kind: ClippingKind;
  basis: RightsBasis;
  /** Where paper or a recording lies; empty: with us, as a file. */
  place: string;
  validUntil: Day | null;
  /** The basis covers going into a report. */
  forReports: boolean;
}
