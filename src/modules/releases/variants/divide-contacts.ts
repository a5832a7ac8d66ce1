/** A contact that may be written to. */
export interface DividedContact {
  contactId: string;
  outletId: string | null;
}

export interface AreaPart {
  ags: string;
  /** Of the circulation, 0 to 1; null when unknown. */
  share: number | null;
}

export interface Division {
  /** Contacts of each variant that has any, in the order they came in. */
  of: Map<string, string[]>;
  /** Contacts whose outlet spreads in none of the districts. */
  left: string[];
}

/**
 * Gives each contact the one variant that fits its outlet: of the districts in which it spreads the one with the greatest share of its circulation, else the
 * first by key. So nobody gets two variants of one master. Does not depend on the order of variants and areas.
 */
export function divideContacts(
  contacts: readonly DividedContact[],
  areas: ReadonlyMap<string, readonly AreaPart[]>,
  variants: readonly { releaseId: string; ags: string }[],
): Division {
  const variantOf = new Map(variants.map(({ releaseId, ags }) => [ags, releaseId]));
  const of = new Map<string, string[]>();
  const left: string[] = [];
  const seen = new Set<string>();
  for (const { contactId, outletId } of contacts) {
    if (seen.has(contactId)) continue;
    seen.add(contactId);
    const [strongest] = [...(areas.get(outletId ?? '') ?? [])]
      .filter(({ ags }) => variantOf.has(ags))
      .sort((a, b) => (b.share ?? -1) - (a.share ?? -1) || (a.ags < b.ags ? -1 : 1));
    if (!strongest) {
      left.push(contactId);
      continue;
    }
    const releaseId = variantOf.get(strongest.ags)!;
    const some = of.get(releaseId);
    if (some) some.push(contactId);
    else of.set(releaseId, [contactId]);
  }
  return { of, left };
}
