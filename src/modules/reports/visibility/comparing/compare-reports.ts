import { changesOf } from '../../../releases/versions/compare-wordings.js';
import type { Change } from '../../../releases/versions/compare-wordings.js';
import type { Figure, ReportDocument } from '../report-document.js';
import type { ReportParameters, SectionKey } from '../report-parameters.js';
import type { Report } from '../report.entity.js';
import { tableChanges } from './compare-tables.js';
import type { TableChange } from './compare-tables.js';

export interface ComparedReport {
  report: Pick<Report, 'title' | 'language' | 'audience' | 'periodStart' | 'periodEnd' | 'parameters'>;
  document: ReportDocument;
}

export interface FigureChange {
  key: string;
  label: string;
  before: Figure | null;
  after: Figure | null;
  /** In the unit of the figure; null where one of them is unknown or missing. */
  difference: number | null;
  changed: boolean;
}

/** What was chosen, as values; the page puts them into words. */
export interface ParameterChange {
  name:
    | 'title'
    | 'language'
    | 'audience'
    | 'periodStart'
    | 'periodEnd'
    | 'funders'
    | 'grantIds'
    | 'campaignIds'
    | 'order'
    | 'hidden'
    | 'hours'
    | 'cost';
  before: string | number | null | string[];
  after: string | number | null | string[];
}

export interface TextChange {
  /** A section with its own words, or an example. */
  section: SectionKey;
  changes: Change[];
}

export interface ReportComparison {
  figures: FigureChange[];
  parameters: ParameterChange[];
  tables: TableChange[];
  texts: TextChange[];
}

/** What differs between two versions. Figures are all there, those that changed marked; the rest only where it differs. */
export function compareReports(before: ComparedReport, after: ComparedReport): ReportComparison {
  return {
    figures: figureChanges(before.document.figures, after.document.figures),
    parameters: parameterChanges(before, after),
    tables: tableChanges(before.document, after.document),
    texts: textChanges(before.report.parameters, after.report.parameters),
  };
}

function figureChanges(before: readonly Figure[], after: readonly Figure[]): FigureChange[] {
  const [old, fresh] = [byKey(before), byKey(after)];
  return [...new Set([...fresh.keys(), ...old.keys()])].map((key) => {
    const [was, is] = [old.get(key) ?? null, fresh.get(key) ?? null];
    const known = was?.value != null && is?.value != null;
    return {
      key,
      label: (is ?? was)!.label,
      before: was,
      after: is,
      // differences of decimals end in noise otherwise
      difference: known ? Math.round((is.value! - was.value!) * 1e6) / 1e6 : null,
      changed:
        was?.value !== is?.value ||
        was?.high !== is?.high ||
        was?.text !== is?.text ||
        was?.target?.text !== is?.target?.text,
    };
  });
}

function byKey(figures: readonly Figure[]): Map<string, Figure> {
  return new Map(figures.map((figure) => [figure.key, figure]));
}

function parameterChanges(before: ComparedReport, after: ComparedReport): ParameterChange[] {
  const [old, fresh] = [valuesOf(before), valuesOf(after)];
  return (Object.keys(old) as ParameterChange['name'][])
    .filter((name) => JSON.stringify(old[name]) !== JSON.stringify(fresh[name]))
    .map((name) => ({ name, before: old[name], after: fresh[name] }));
}

function valuesOf({
  report,
  document,
}: ComparedReport): Record<ParameterChange['name'], ParameterChange['before']> {
  const { title, language, audience, periodStart, periodEnd, parameters } = report;
  const { grantIds, campaignIds, sections, hours, cost } = parameters;
  return {
    title,
    language,
    audience,
    periodStart,
    periodEnd,
    funders: document.cover.funders.map((funder) =>
      [funder.name, funder.grant, funder.reference, funder.statement].filter(Boolean).join(' · '),
    ),
    grantIds,
    campaignIds,
    order: sections.map(({ key }) => key),
    hidden: sections.filter(({ shown }) => !shown).map(({ key }) => key),
    hours,
    cost,
  };
}

function textChanges(before: ReportParameters, after: ReportParameters): TextChange[] {
  const [old, fresh] = [textsOf(before), textsOf(after)];
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((section) => {
    const [was, is] = [old.get(section) ?? '', fresh.get(section) ?? ''];
    return was === is ? [] : [{ section, changes: changesOf(was, is) }];
  });
}

/** Own words of each section; examples belong to theirs. */
function textsOf({ sections, highlights }: ReportParameters): Map<SectionKey, string> {
  const texts = new Map(sections.map(({ key, text }) => [key, text]));
  const examples = highlights.map(({ summary, quote, purpose }) =>
    [summary, quote && `„${quote}“ (${purpose})`].filter(Boolean).join('\n'),
  );
  const own = texts.get('highlights');
  texts.set('highlights', [own, ...examples].filter(Boolean).join('\n\n'));
  return texts;
}
