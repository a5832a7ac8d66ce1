/** What a column of an imported address list may be. */
export const contactTargets = [
  'kind',
  'outlet',
  'desk',
  'salutation',
  'title',
  'firstName',
  'lastName',
  'name',
  'role',
  'email',
  'phone',
  'mobile',
  'address',
  'street',
  'postcode',
  'city',
  'topics',
  'districts',
  'preferredTime',
  'copyDeadline',
  'note',
] as const;
export type ContactTarget = (typeof contactTargets)[number];

/** Number of the column (from 0) that is taken for each target. */
export type ContactMapping = Partial<Record<ContactTarget, number>>;

/** Longest text of each target, in letters: what a contact holds of it. */
export const longestOf: Record<ContactTarget, number> = {
  kind: 60,
  outlet: 200,
  desk: 120,
  salutation: 200,
  title: 60,
  firstName: 120,
  lastName: 120,
  name: 240,
  role: 120,
  email: 254,
  phone: 60,
  mobile: 60,
  address: 500,
  street: 200,
  postcode: 20,
  city: 120,
  topics: 1_000,
  districts: 1_000,
  preferredTime: 200,
  copyDeadline: 200,
  note: 4_000,
};

/** One contact of a file, read but not judged. */
export interface RawContact {
  /** Line of a CSV file, row of a workbook, or line on which a card begins; from 1. */
  line: number;
  values: Partial<Record<ContactTarget, string>>;
  /** Cells beyond the header: a text with a delimiter in it, most likely. */
  tooWide?: boolean;
}
