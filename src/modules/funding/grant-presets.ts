import type { GrantFacts, StatementInput } from './grant-input.js';

export const grantPresetNames = ['amif', 'esf', 'research', 'democracy', 'foundation', 'none'] as const;
export type GrantPresetName = (typeof grantPresetNames)[number];

/** What a new grant begins with. Names, rules in words, sources and hints stand in the catalogue under `funding.presets`. */
export interface GrantPreset {
  duties: Partial<
    Pick<
      GrantFacts,
      'referenceRequired' | 'logoRequired' | 'approvalRequired' | 'noticeDays' | 'copiesRequired'
    >
  >;
  /** Only wordings that the source itself prescribes; all others stand in the award notice alone. */
  statements: Partial<Record<StatementInput['language'], string>>;
  /** Where the duties are written down; null: typical, without one text that says so. */
  source: string | null;
}

const regulation = 'https://eur-lex.europa.eu/eli/reg/2021/1060/oj';
const coFunded = {
  de: 'Kofinanziert von der Europäischen Union',
  en: 'Co-funded by the European Union',
};

/** Cautious beginnings, not advice: the award notice decides. */
export const grantPresets: Record<GrantPresetName, GrantPreset> = {
  amif: { duties: { logoRequired: true }, statements: coFunded, source: regulation },
  esf: { duties: { logoRequired: true }, statements: coFunded, source: regulation },
  research: { duties: { referenceRequired: true }, statements: {}, source: null },
  democracy: {
    duties: { logoRequired: true, approvalRequired: true, copiesRequired: 5 },
    statements: {},
    source: 'https://www.demokratie-leben.de',
  },
  foundation: { duties: { approvalRequired: true, noticeDays: 0 }, statements: {}, source: null },
  none: { duties: {}, statements: {}, source: null },
};
