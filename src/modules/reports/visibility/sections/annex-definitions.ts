import type { Block } from '../report-document.js';
import type { ReportContext } from '../report-context.js';

/** Annex D: the words, and the formula of every indicator that the report shows. Comes last, when all figures are known. */
export function annexDefinitions({ figures, t, words }: ReportContext): Block[] {
  const { terms, item } = words.definitions;
  const shown = [...new Set([...figures.values()].flatMap(({ indicator }) => indicator ?? []))];
  return [
    {
      kind: 'definitions',
      items: [
        { term: terms.placement, text: terms.placementText },
        { term: terms.story, text: terms.storyText },
        { term: terms.apart, text: terms.apartText },
        { term: terms.observable, text: terms.observableText },
        { term: terms.contacts, text: terms.contactsText },
        { term: terms.grade, text: terms.gradeText },
        ...shown
          .filter((key) => key !== 'placements' && key !== 'stories')
          .map((key) => {
            const { name, formula, basis, limits } = t.indicators[key];
            return { term: name, text: item(formula, basis, limits) };
          }),
      ],
    },
  ];
}
