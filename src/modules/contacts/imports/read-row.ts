import { withFormulaAsText } from '../../../shared/sheets/cell-text.js';
import { isStorableText } from '../../../shared/storable-text.js';
import { searchKey } from '../../../shared/search-key.js';
import type { ContactKind } from '../contact.entity.js';
import { emailKey } from '../email-key.js';
import { contactTargets, longestOf } from './contact-targets.js';
import type { ContactTarget, RawContact } from './contact-targets.js';
import { isDeskName, readFullName, readSalutation } from './read-name.js';

/** What can be wrong with a row; each has a sentence with the remedy in the catalogue. */
export const rowProblems = [
  'nobody',
  'tooLong',
  'unstorable',
  'formulaError',
  'notAnEmail',
  'numberAsPower',
  'unknownKind',
  'unknownDistrict',
  'moreCells',
  'brokenCard',
  'unknownOutlet',
] as const;
export type RowProblemReason = (typeof rowProblems)[number];

/** One thing that keeps a row from being taken over. Its text is the file's and is never stored. */
export interface RowProblem {
  reason: RowProblemReason;
  /** null: the row as a whole. */
  target: ContactTarget | null;
  value: string;
}

/** A row as a contact: everything that it says itself. */
export interface ContactDraft {
  line: number;
  kind: ContactKind;
  /** Name as written; empty when the row gives none. */
  outlet: string;
  desk: string;
  role: string;
  title: string;
  firstName: string;
  lastName: string;
  salutation: string;
  email: string | null;
  emailKey: string | null;
  phone: string;
  address: string;
  preferredTime: string;
  copyDeadline: string;
  note: string;
  topics: string[];
  /** Official keys. */
  districts: string[];
}

export type ReadRow = { ok: true; draft: ContactDraft } | { ok: false; line: number; problems: RowProblem[] };

/** Official key of a district by its name or key as written; null when there is none, or more than one. */
export type DistrictNamed = (name: string) => string | null;

/** What Excel shows for a formula that failed, in English and German. */
const failedFormula =
  /^#(REF!|BEZUG!|N\/A|NV|NAME\?|VALUE!|WERT!|DIV\/0!|NULL!|NUM!|ZAHL!|SPILL!|ÜBERLAUF!)$/;
/** A telephone number that Excel took for an amount: digits are lost. */
const asPower = /^\d[.,]\d+E\+\d+$/i;
const mostTopics = 30;
const longestTopic = 80;
const manyLines: readonly ContactTarget[] = ['note', 'address'];

const kinds: Record<ContactKind, readonly string[]> = {
  desk: [
    'redaktion',
    'desk',
    'ressort',
    'funktion',
    'funktionspostfach',
    'sammeladresse',
    'newsroom',
    'org',
    'firma',
  ],
  person: ['person', 'journalist', 'journalistin', 'redakteur', 'redakteurin', 'individual', 'personlich'],
};

/** Reads one row. All that is wrong with it is told at once. */
export function readContactRow(raw: RawContact, districtNamed: DistrictNamed): ReadRow {
  const cells = cellsOf(raw);
  const problems: RowProblem[] = [];
  const tell = (
    reason: RowProblemReason,
    target: ContactTarget | null,
    value = target ? cells[target] : '',
  ) => problems.push({ reason, target, value: value.slice(0, 200) });
  for (const target of contactTargets) {
    const text = cells[target];
    if (!isStorableText(text)) tell('unstorable', target);
    else if (failedFormula.test(text)) tell('formulaError', target);
    else if (text.length > longestOf[target]) tell('tooLong', target);
  }
  if (raw.tooWide) tell('moreCells', null);
  for (const target of ['phone', 'mobile'] as const)
    if (asPower.test(cells[target])) tell('numberAsPower', target);
  const email = bareAddress(cells.email);
  const key = email === '' ? null : emailKey(email);
  if (email !== '' && key === null) tell('notAnEmail', 'email');
  const name = nameOf(cells);
  const kind = kindOf(cells, name);
  if (kind === null) tell('unknownKind', 'kind');
  const topics = listOf(cells.topics);
  if (topics.some((topic) => topic.length > longestTopic)) tell('tooLong', 'topics');
  const districts: string[] = [];
  for (const written of listOf(cells.districts)) {
    const ags = districtNamed(written);
    if (ags === null) tell('unknownDistrict', 'districts', written);
    else if (!districts.includes(ags)) districts.push(ags);
  }
  const desk = cells.desk || name.desk;
  if (!email && !name.lastName && !desk && !cells.phone) tell('nobody', null);
  if (problems.length || kind === null) return { ok: false, line: raw.line, problems };
  const person = kind === 'person';
  const draft: ContactDraft = {
    line: raw.line,
    kind,
    outlet: cells.outlet,
    desk: desk.slice(0, longestOf.desk),
    role: cells.role,
    title: person ? name.title.slice(0, longestOf.title) : '',
    firstName: person ? name.firstName.slice(0, longestOf.firstName) : '',
    lastName: person ? name.lastName.slice(0, longestOf.lastName) : '',
    salutation: (person ? readSalutation(cells.salutation, name) : '').slice(0, longestOf.salutation),
    email: email || null,
    emailKey: key,
    phone: [cells.phone, cells.mobile].find(Boolean) ?? '',
    address: addressOf(cells),
    preferredTime: cells.preferredTime,
    copyDeadline: cells.copyDeadline,
    note: cells.note,
    topics: topics.slice(0, mostTopics),
    districts,
  };
  return { ok: true, draft };
}

type Cells = Record<ContactTarget, string>;

function cellsOf({ values }: RawContact): Cells {
  const cell = (target: ContactTarget) => {
    const text = withFormulaAsText(values[target] ?? '').trim();
    return manyLines.includes(target) ? text.replace(/\r\n?/g, '\n') : text.replace(/\s+/g, ' ');
  };
  return Object.fromEntries(contactTargets.map((target) => [target, cell(target)])) as Cells;
}

/** `Anna Moos <moos@bote.example>` and `mailto:moos@bote.example` hold an address. */
function bareAddress(text: string): string {
  const inBrackets = /<([^<>]{3,254})>$/.exec(text)?.[1];
  return (inBrackets ?? text).replace(/^mailto:/i, '').trim();
}

function nameOf(cells: Cells): { title: string; firstName: string; lastName: string; desk: string } {
  const { title, firstName, lastName } = cells;
  if (lastName || firstName)
    return {
      title,
      firstName,
      lastName: lastName || firstName,
      desk: '',
      ...(lastName ? {} : { firstName: '' }),
    };
  if (cells.name === '') return { title, firstName: '', lastName: '', desk: '' };
  if (isDeskName(cells.name)) return { title: '', firstName: '', lastName: '', desk: cells.name };
  const full = readFullName(cells.name);
  return { ...full, title: title || full.title, desk: '' };
}

/** A name makes a person; without one it is a desk. null: something else is written there. */
function kindOf(cells: Cells, { lastName }: { lastName: string }): ContactKind | null {
  const word = searchKey(cells.kind);
  if (word === '') return lastName ? 'person' : 'desk';
  return (['desk', 'person'] as const).find((kind) => kinds[kind].map(searchKey).includes(word)) ?? null;
}

function listOf(text: string): string[] {
  const mark = text.includes(';') ? ';' : text.includes('|') ? '|' : ',';
  const found = text
    .split(mark)
    .map((part) => part.trim())
    .filter(Boolean);
  return [...new Map(found.map((part) => [searchKey(part) || part, part])).values()];
}

function addressOf({ address, street, postcode, city }: Cells): string {
  const place = [postcode, city].filter(Boolean).join(' ');
  return [address, street, place].filter(Boolean).join('\n').slice(0, longestOf.address);
}
