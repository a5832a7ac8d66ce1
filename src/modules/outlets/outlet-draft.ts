import type { Day } from '../../shared/days.js';
import type { EvidenceGrade, FeedAddressKind } from './feed-address.entity.js';
import type { FigureDraft } from './figures/figure-draft.js';
import type { Outlet } from './outlet.entity.js';

/** What an outlet says about itself, apart from domains and area. */
export type OutletFacts = Pick<
  Outlet,
  | 'name'
  | 'mediumType'
  | 'scope'
  | 'country'
  | 'states'
  | 'seat'
  | 'publisher'
  | 'homepage'
  | 'languages'
  | 'notes'
>;

export const factNames = [
  'name',
  'mediumType',
  'scope',
  'country',
  'states',
  'seat',
  'publisher',
  'homepage',
  'languages',
  'notes',
] as const satisfies readonly (keyof OutletFacts)[];

/** Names in `Outlet.editedFields`: what a person has changed and a catalogue update leaves alone. */
export type EditableField = keyof OutletFacts | 'domains' | 'districts';

export interface AddressDraft {
  url: string;
  kind: FeedAddressKind;
  grade: EvidenceGrade;
  /** Districts that a section covers; empty: the outlet's whole area. */
  districtAgs: string[];
}

/** Codes in `DistributionArea.source`; other texts are shown as they are. */
export const areaSources = ['catalogue-source', 'catalogue-memory', 'hand'] as const;
export type AreaSource = (typeof areaSources)[number];

/** An outlet as a catalogue row describes it. */
export interface OutletDraft extends OutletFacts {
  catalogueId: string;
  domains: string[];
  districts: string[];
  areaSource: AreaSource;
  areaAsOf: Day | null;
  addresses: AddressDraft[];
  /** What the row states of the audience; null: nothing that we count. */
  figure: FigureDraft | null;
}

export interface DraftRow {
  line: number;
  draft: OutletDraft;
}
