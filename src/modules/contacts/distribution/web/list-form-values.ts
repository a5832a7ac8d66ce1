import { z } from 'zod';
import { searchKey } from '../../../../shared/search-key.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { districtLine } from '../../../places/named-districts.js';
import type { NamedDistrict } from '../../../places/named-districts.js';
import { listKinds } from '../../distribution-list.entity.js';
import type { DistributionList, ListFilter } from '../../distribution-list.entity.js';

/** Boxes that share a name: none, one or several are ticked. */
const boxes = z.union([z.array(z.string()), z.string().transform((one) => [one])]).default([]);

/** The form as it is posted, before it is known what is meant. */
export const listForm = z.object({
  name: z.string().default(''),
  note: z.string().default(''),
  kind: z.enum(listKinds).catch('fixed'),
  kinds: boxes,
  topics: boxes,
  districts: z.string().default(''),
  states: boxes,
  scopes: boxes,
  mediumTypes: boxes,
  version: z.coerce.number().int().optional(),
});

/** Which boxes are ticked, out of what the form holds (`formValues` joins what was sent for one name). */
export function ticked(values: FormValues, name: string): Set<string> {
  return new Set((values[name] ?? '').split('\n').filter(Boolean));
}

export function listFormValues(
  { name, note, kind, filter, version }: DistributionList,
  districts: readonly NamedDistrict[],
): FormValues {
  return { name, note, kind, version: String(version), ...(filter ? filterValues(filter, districts) : {}) };
}

function filterValues(filter: ListFilter, districts: readonly NamedDistrict[]): FormValues {
  const lines = districts.filter(({ ags }) => filter.districts.includes(ags)).map(districtLine);
  return {
    kinds: filter.kinds.join('\n'),
    topics: filter.topics.join('\n'),
    districts: lines.join('\n'),
    states: filter.states.join('\n'),
    scopes: filter.scopes.join('\n'),
    mediumTypes: filter.mediumTypes.join('\n'),
  };
}

/** Topics to offer: those in use, and those that were ticked though nobody has them any more. */
export function topicChoices(
  inUse: readonly { topicKey: string; topic: string }[],
  chosen: ReadonlySet<string>,
): { value: string; label: string }[] {
  const offered = inUse.map(({ topicKey, topic }) => ({ value: topicKey, label: topic }));
  const known = new Set(offered.map(({ value }) => value));
  const gone = [...chosen].map(searchKey).filter((key) => key && !known.has(key));
  return [...offered, ...gone.map((key) => ({ value: key, label: key }))];
}
