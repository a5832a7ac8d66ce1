import { headlineLabels } from '../../mentions/label-groups.js';
import type { Period } from '../timeline.js';
import type {
  CampaignFacts,
  EnquiryFacts,
  OutletFacts,
  PlacementFacts,
  ReleaseFacts,
  ReportFacts,
} from './report-facts.js';

/** The part of the facts that one figure is about: some days, and all of the report or one grant. */
export interface FactsView {
  period: Period;
  facts: ReportFacts;
  campaigns: CampaignFacts[];
  /** What headline figures count (counting rule 1). */
  placements: PlacementFacts[];
  /** Under other labels: shown beside, never in it. */
  apart: PlacementFacts[];
  /** That went out. */
  releases: ReleaseFacts[];
  enquiries: EnquiryFacts[];
  /** Outlets by id. */
  outlets: ReadonlyMap<string, OutletFacts>;
}

export type ViewQuestion = { period: Period; grantId?: string };

export function viewOf(facts: ReportFacts, { period, grantId }: ViewQuestion): FactsView {
  const grant = facts.grants.find(({ id }) => id === grantId);
  const isIn = ({ day }: { day: string }) => day >= period.from && day <= period.to;
  const ofGrant = new Set(grant?.campaignIds);
  const placements = facts.placements.filter(
    (piece) => isIn(piece) && (!grant || piece.campaignIds.some((id) => ofGrant.has(id))),
  );
  const releases = facts.releases.filter(
    (release) => isIn(release) && (!grant || release.grantIds.includes(grant.id)),
  );
  return {
    period,
    facts,
    campaigns: grant ? facts.campaigns.filter(({ id }) => ofGrant.has(id)) : facts.campaigns,
    placements: placements.filter(({ label }) => headlineLabels.includes(label)),
    apart: placements.filter(({ label }) => !headlineLabels.includes(label)),
    releases,
    enquiries: facts.enquiries.filter(
      (enquiry) => isIn(enquiry) && (!grant || enquiry.grantIds.includes(grant.id)),
    ),
    outlets: outletsOf(facts),
  };
}

const remembered = new WeakMap<ReportFacts, ReadonlyMap<string, OutletFacts>>();

function outletsOf(facts: ReportFacts): ReadonlyMap<string, OutletFacts> {
  let outlets = remembered.get(facts);
  if (!outlets) {
    outlets = new Map(facts.outlets.map((outlet) => [outlet.id, outlet]));
    remembered.set(facts, outlets);
  }
  return outlets;
}

/** The title of an edition; any other outlet stands for itself. Null: an outlet that we do not know. */
export function titleOf({ outlets }: Pick<FactsView, 'outlets'>, outletId: string | null): string | null {
  if (outletId === null) return null;
  const outlet = outlets.get(outletId);
  return outlet?.level === 'edition' ? (outlet.parentId ?? outletId) : outletId;
}
