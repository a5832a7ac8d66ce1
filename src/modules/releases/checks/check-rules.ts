import type { Day } from '../../../shared/days.js';
import { addDays } from '../../../shared/days.js';
import type { Grant } from '../../funding/grant.entity.js';
import { statementInForce } from '../../funding/statement-in-force.js';
import type { FundingStatement } from '../../funding/funding-statement.entity.js';
import { saysPhrase } from './says-phrase.js';

/** What a grant may ask of a release. */
export const checkRules = ['statement', 'reference', 'logo', 'approval', 'notice'] as const;
export type CheckRule = (typeof checkRules)[number];
/** Rules that a text cannot show: a person writes down that they were kept. */
export const recordedRules = ['logo', 'approval', 'notice'] as const satisfies readonly CheckRule[];
export type RecordedRule = (typeof recordedRules)[number];

export const checkStates = ['ok', 'missing', 'waived', 'not-required'] as const;
export type CheckState = (typeof checkStates)[number];

/** Why; each has a text in the catalogue (`checks.reasons`). */
export const checkReasons = [
  'in-text',
  'printed',
  'no-wording',
  'not-in-text',
  'no-reference',
  'recorded',
  'not-recorded',
  'late',
  'waived',
  'not-asked',
] as const;
export type CheckReason = (typeof checkReasons)[number];

export interface CheckResult {
  rule: CheckRule;
  state: CheckState;
  reason: CheckReason;
}

/** What is known of a release when it is held against a grant. */
export interface CheckedText {
  language: 'de' | 'en';
  /** As people wrote it, without markup. */
  text: string;
  /** Funding statements that are printed beneath it by themselves. */
  printed: readonly string[];
  /** Of publication: when it went out, is planned, or would go out today. */
  day: Day;
}

/** What a person wrote down about one rule. */
export interface CheckRecord {
  doneDay: Day | null;
  waivedReason: string;
}

export type Duties = Pick<
  Grant,
  'reference' | 'referenceRequired' | 'logoRequired' | 'approvalRequired' | 'noticeDays'
>;
type Wording = Pick<FundingStatement, 'language' | 'validFrom' | 'text'>;
type Judged = Omit<CheckResult, 'rule'>;

const notAsked: Judged = { state: 'not-required', reason: 'not-asked' };

/** Every rule of a grant for one release, in the order of {@link checkRules}. */
export function checkRelease(
  release: CheckedText,
  grant: Duties,
  statements: readonly Wording[],
  records: Partial<Record<CheckRule, CheckRecord>>,
): CheckResult[] {
  const judged: Record<CheckRule, Judged> = {
    statement: judgeStatement(release, statements),
    reference: judgeReference(release, grant),
    logo: grant.logoRequired ? judgeRecord(records.logo) : notAsked,
    approval: grant.approvalRequired ? judgeRecord(records.approval) : notAsked,
    notice: judgeNotice(release, grant, records.notice),
  };
  return checkRules.map((rule) => {
    const result = judged[rule];
    const isWaived = result.state === 'missing' && records[rule]?.waivedReason;
    return { rule, ...(isWaived ? { state: 'waived', reason: 'waived' } : result) };
  });
}

/** A grant without any wording asks for none; with one, that of the day in the language of the release has to be there. */
function judgeStatement(
  { language, text, printed, day }: CheckedText,
  statements: readonly Wording[],
): Judged {
  if (!statements.length) return notAsked;
  const statement = statementInForce(statements, language, day);
  if (!statement) return { state: 'missing', reason: 'no-wording' };
  if (saysPhrase(text, statement.text)) return { state: 'ok', reason: 'in-text' };
  if (printed.some((each) => saysPhrase(each, statement.text))) return { state: 'ok', reason: 'printed' };
  return { state: 'missing', reason: 'not-in-text' };
}

function judgeReference({ text, printed }: CheckedText, { reference, referenceRequired }: Duties): Judged {
  if (!referenceRequired) return notAsked;
  if (!reference) return { state: 'missing', reason: 'no-reference' };
  if (saysPhrase(text, reference)) return { state: 'ok', reason: 'in-text' };
  if (printed.some((each) => saysPhrase(each, reference))) return { state: 'ok', reason: 'printed' };
  return { state: 'missing', reason: 'not-in-text' };
}

function judgeRecord(record: CheckRecord | undefined): Judged {
  return record?.doneDay ? { state: 'ok', reason: 'recorded' } : { state: 'missing', reason: 'not-recorded' };
}

/** Told so many days before the day of publication; 0: on the day itself at the latest. */
function judgeNotice({ day }: CheckedText, { noticeDays }: Duties, record: CheckRecord | undefined): Judged {
  if (noticeDays === null) return notAsked;
  if (!record?.doneDay) return { state: 'missing', reason: 'not-recorded' };
  return record.doneDay <= addDays(day, -noticeDays)
    ? { state: 'ok', reason: 'recorded' }
    : { state: 'missing', reason: 'late' };
}
