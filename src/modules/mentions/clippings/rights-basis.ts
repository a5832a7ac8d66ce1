import { fileFamilies } from '../../../media/sniff-file.js';
import type { FileFamily } from '../../../media/sniff-file.js';
import { addDays, dayOf } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { instantOf } from '../../../shared/zone-time.js';

/** On what grounds a copy of somebody's piece may be kept. Without one of these no file is taken. */
export const rightsBases = ['own', 'permission', 'pmg', 'section49', 'paper'] as const;
export type RightsBasis = (typeof rightsBases)[number];

/** Seeing it here after signing in; standing behind a share link; going into a report's file. */
export type Use = 'internal' | 'share' | 'report';

export interface BasisRule {
  /** What may be stored; nothing where only the metadata are kept. */
  files: readonly FileFamily[];
  needsProof: boolean;
  /** How many people may read it has to be known. */
  needsReaderCount: boolean;
  needsValidUntil: boolean;
  /** No file stays longer than so many days after its upload; null: no limit but the one that is entered. */
  longestDays: number | null;
  /** What is usual, as the suggestion of the form. */
  usualDays: number | null;
  /** Uses other than internal: always, where the licence or permission names them, or never. */
  beyond: 'always' | 'whenGranted' | 'never';
}

const everything = fileFamilies;

/**
 * - `own`: text, picture or recording is ours, so that every use is.
 * - `permission`: the publisher said yes; what for and how long is written down with the proof. Being the subject of a piece gives
 *   no right to it, and naming its source gives none either.
 * - `pmg`: a licence of PMG Presse-Monitor, for a number of readers; a press review may be read for four weeks, one evidence copy kept for a
 *   year, unless the licence says otherwise.
 * - `section49`: the press review of § 49 UrhG. Only pieces on political, economic or religious questions of the day; electronically
 *   (BGH, I ZR 255/00) only as a picture, without text search, for a circle of people inside that is known and small; not an archive,
 *   at most seven days; remuneration is due to VG Wort.
 * - `paper`: no copy is made. The entry says where the issue lies, or where a recording is found.
 */
export const basisRules: Readonly<Record<RightsBasis, BasisRule>> = {
  own: {
    files: everything,
    needsProof: false,
    needsReaderCount: false,
    needsValidUntil: false,
    longestDays: null,
    usualDays: null,
    beyond: 'always',
  },
  permission: {
    files: everything,
    needsProof: true,
    needsReaderCount: false,
    needsValidUntil: false,
    longestDays: null,
    usualDays: null,
    beyond: 'whenGranted',
  },
  pmg: {
    files: everything,
    needsProof: true,
    needsReaderCount: true,
    needsValidUntil: true,
    longestDays: 365,
    usualDays: 28,
    beyond: 'whenGranted',
  },
  section49: {
    files: ['image'],
    needsProof: false,
    needsReaderCount: true,
    needsValidUntil: false,
    longestDays: 7,
    usualDays: 7,
    beyond: 'never',
  },
  paper: {
    files: [],
    needsProof: false,
    needsReaderCount: false,
    needsValidUntil: false,
    longestDays: null,
    usualDays: null,
    beyond: 'never',
  },
};

/** What is said about the right to a copy. */
export interface Rights {
  rightsBasis: RightsBasis;
  /** Who may read it, in words. */
  readers: string;
  readerCount: number | null;
  /** Last day on which it may be kept. */
  validUntil: Day | null;
  /** Number of the licence, date and sender of a permission. */
  proof: string;
  /** The permission or licence names reports, share links. */
  forReports: boolean;
  forSharing: boolean;
  /** Paper: where it lies. Recording without a file: address or time code. */
  place: string;
}

export type RightsProblem =
  | 'proofMissing'
  | 'readersMissing'
  | 'validUntilMissing'
  | 'validUntilPast'
  | 'validTooLong'
  | 'placeMissing'
  /** Of a change: the old proof says nothing about it; the basis does not allow this file; its term is over already. */
  | 'proofStale'
  | 'basisNotForFile'
  | 'termOver';

/** What is still missing or does not fit, each with the field it belongs to. */
export function rightsProblems(
  rights: Rights,
  { uploadedAt, now, timeZone }: { uploadedAt: Date; now: Date; timeZone: string },
): { path: keyof Rights; problem: RightsProblem }[] {
  const rule = basisRules[rights.rightsBasis];
  const { validUntil } = rights;
  const found: { path: keyof Rights; problem: RightsProblem }[] = [];
  if (rule.needsProof && rights.proof === '') found.push({ path: 'proof', problem: 'proofMissing' });
  if (rule.needsReaderCount && rights.readerCount === null)
    found.push({ path: 'readerCount', problem: 'readersMissing' });
  if (rights.rightsBasis === 'paper' && rights.place === '')
    found.push({ path: 'place', problem: 'placeMissing' });
  if (rule.needsValidUntil && validUntil === null)
    found.push({ path: 'validUntil', problem: 'validUntilMissing' });
  if (validUntil !== null && validUntil < dayOf(now, timeZone))
    found.push({ path: 'validUntil', problem: 'validUntilPast' });
  if (
    validUntil !== null &&
    rule.longestDays !== null &&
    validUntil > lastDay(rule.longestDays, uploadedAt, timeZone)
  )
    found.push({ path: 'validUntil', problem: 'validTooLong' });
  return found;
}

/**
 * The moment from which a file may no longer be kept: the end of its last day, and never later than the longest term after its upload, to the
 * minute. Null: not limited.
 */
export function expiryOf(
  { rightsBasis, validUntil }: Pick<Rights, 'rightsBasis' | 'validUntil'>,
  uploadedAt: Date,
  timeZone: string,
): Date | null {
  const { longestDays } = basisRules[rightsBasis];
  const ends = [
    ...(validUntil === null ? [] : [instantOf(addDays(validUntil, 1), '00:00', timeZone)]),
    ...(longestDays === null ? [] : [new Date(uploadedAt.getTime() + longestDays * 86_400_000)]),
  ];
  return ends.length ? new Date(Math.min(...ends.map((end) => end.getTime()))) : null;
}

/** Whether a copy may be used so. Share links and reports ask this before they show a file, and otherwise only say that it exists. */
export function coversUse(
  { rightsBasis, forReports, forSharing }: Pick<Rights, 'rightsBasis' | 'forReports' | 'forSharing'>,
  use: Use,
): boolean {
  const { files, beyond } = basisRules[rightsBasis];
  if (!files.length) return false;
  if (use === 'internal' || beyond === 'always') return true;
  return beyond === 'whenGranted' && (use === 'report' ? forReports : forSharing);
}

function lastDay(longestDays: number, uploadedAt: Date, timeZone: string): Day {
  return addDays(dayOf(uploadedAt, timeZone), longestDays);
}
