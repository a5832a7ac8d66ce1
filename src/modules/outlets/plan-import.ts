import type { RejectedRow } from '../../shared/csv-table.js';
import type { Day } from '../../shared/days.js';
import type { AudienceFigure } from './figures/audience-figure.entity.js';
import { newFromCatalogue } from './figures/new-from-catalogue.js';
import type { FigureDraft } from './figures/figure-draft.js';
import { factNames } from './outlet-draft.js';
import type { AddressDraft, DraftRow, OutletDraft, OutletFacts } from './outlet-draft.js';

/** An outlet as it stands in the database, with everything that only one outlet may have. */
export interface StoredOutlet extends OutletFacts {
  id: string;
  /** Null for outlets that people added: an import never touches them. */
  catalogueId: string | null;
  editedFields: string[];
  version: number;
  domains: string[];
  areas: { districtAgs: string; source: string; asOf: Day | null }[];
  addresses: AddressDraft[];
  figures: AudienceFigure[];
}

/** What an import changes in one outlet; a list that is null stays as it is. */
export interface OutletChange {
  stored: StoredOutlet;
  draft: OutletDraft;
  facts: Partial<OutletFacts>;
  domains: string[] | null;
  districts: string[] | null;
  addresses: AddressDraft[] | null;
  /** A figure to add; figures that are there are never changed. */
  figure: FigureDraft | null;
}

export interface ImportPlan {
  create: OutletDraft[];
  update: OutletChange[];
  unchanged: number;
  rejected: RejectedRow[];
}

/**
 * Compares a catalogue with what is stored. Rows are rejected that name an unknown district, or claim a domain or feed address of an outlet
 * that this import leaves alone. Fields that a person has edited keep their value.
 */
export function planImport(
  rows: readonly DraftRow[],
  stored: readonly StoredOutlet[],
  districts: ReadonlySet<string>,
): ImportPlan {
  const byCatalogueId = new Map(
    stored.flatMap((outlet) => (outlet.catalogueId === null ? [] : [[outlet.catalogueId, outlet] as const])),
  );
  const { accepted, rejected } = withoutClashes(rows, stored, byCatalogueId, districts);
  const plan: ImportPlan = { create: [], update: [], unchanged: 0, rejected };
  for (const { draft } of accepted) {
    const outlet = byCatalogueId.get(draft.catalogueId);
    if (!outlet) plan.create.push(draft);
    else {
      const change = changeOf(outlet, draft);
      if (change) plan.update.push(change);
      else plan.unchanged += 1;
    }
  }
  return plan;
}

/** A rejected row leaves its stored outlet as it is, which may take a domain from another row: repeat until nothing changes. */
function withoutClashes(
  rows: readonly DraftRow[],
  stored: readonly StoredOutlet[],
  byCatalogueId: ReadonlyMap<string, StoredOutlet>,
  districts: ReadonlySet<string>,
): { accepted: DraftRow[]; rejected: RejectedRow[] } {
  const rejected: RejectedRow[] = [];
  let accepted = [...rows];
  for (;;) {
    const taken = claimsThatStay(accepted, stored);
    const kept = accepted.filter(({ line, draft }) => {
      const reason = clashOf(draft, byCatalogueId.get(draft.catalogueId), taken, districts);
      if (reason) rejected.push({ line, reason });
      return !reason;
    });
    if (kept.length === accepted.length) return { accepted, rejected };
    accepted = kept;
  }
}

interface Claims {
  hosts: Map<string, StoredOutlet>;
  urls: Map<string, StoredOutlet>;
}

function claimsThatStay(rows: readonly DraftRow[], stored: readonly StoredOutlet[]): Claims {
  const imported = new Set(rows.map(({ draft }) => draft.catalogueId));
  const claims: Claims = { hosts: new Map(), urls: new Map() };
  for (const outlet of stored) {
    const isImported = outlet.catalogueId !== null && imported.has(outlet.catalogueId);
    if (!isImported || outlet.editedFields.includes('domains'))
      for (const host of outlet.domains) claims.hosts.set(host, outlet);
    if (!isImported) for (const { url } of outlet.addresses) claims.urls.set(url, outlet);
  }
  return claims;
}

function clashOf(
  draft: OutletDraft,
  stored: StoredOutlet | undefined,
  taken: Claims,
  districts: ReadonlySet<string>,
): string | null {
  const named = [...draft.districts, ...draft.addresses.flatMap(({ districtAgs }) => districtAgs)];
  const unknown = named.find((ags) => !districts.has(ags));
  if (unknown !== undefined) return `there is no district ${unknown}`;
  const keepsDomains = stored?.editedFields.includes('domains') ?? false;
  for (const host of keepsDomains ? [] : draft.domains) {
    const owner = taken.hosts.get(host);
    if (owner) return `domain ${host} belongs to “${owner.name}”`;
  }
  for (const { url } of draft.addresses) {
    const owner = taken.urls.get(url);
    if (owner) return `address ${url} belongs to “${owner.name}”`;
  }
  return null;
}

function changeOf(stored: StoredOutlet, draft: OutletDraft): OutletChange | null {
  const isEdited = (field: string) => stored.editedFields.includes(field);
  const changed = factNames.filter((name) => !isEdited(name) && !sameJson(stored[name], draft[name]));
  const facts = Object.fromEntries(changed.map((name) => [name, draft[name]])) as Partial<OutletFacts>;
  const domains = !isEdited('domains') && !sameSet(stored.domains, draft.domains) ? draft.domains : null;
  const districts =
    !isEdited('districts') && !sameSet(areaLines(stored.areas), areaLines(areasOf(draft)))
      ? draft.districts
      : null;
  const addresses = sameSet(stored.addresses.map(addressLine), draft.addresses.map(addressLine))
    ? null
    : draft.addresses;
  const figure = newFromCatalogue(stored.figures, draft.figure);
  const isSame = changed.length === 0 && !domains && !districts && !addresses && !figure;
  return isSame ? null : { stored, draft, facts, domains, districts, addresses, figure };
}

function areasOf(draft: OutletDraft): StoredOutlet['areas'] {
  return draft.districts.map((districtAgs) => ({
    districtAgs,
    source: draft.areaSource,
    asOf: draft.areaAsOf,
  }));
}

const areaLines = (areas: StoredOutlet['areas']) =>
  areas.map(({ districtAgs, source, asOf }) => JSON.stringify([districtAgs, source, asOf]));
const addressLine = ({ url, kind, grade, districtAgs }: AddressDraft) =>
  JSON.stringify([url, kind, grade, districtAgs]);
const sameJson = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const sameSet = (a: readonly string[], b: readonly string[]) => sameJson([...a].sort(), [...b].sort());
