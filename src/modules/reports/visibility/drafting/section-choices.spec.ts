import { describe, expect, it } from '@jest/globals';
import { sectionKeys } from '../report-parameters.js';
import { allSections, changeSection, moveSection } from './section-choices.js';

const keys = (sections: { key: string }[]) => sections.map(({ key }) => key);

describe('sections of a report', () => {
  it('are all there in their usual order when nobody has chosen', () => {
    expect(keys(allSections())).toEqual([...sectionKeys]);
    expect(allSections().every(({ shown, text }) => shown && text === '')).toBe(true);
  });

  it('keep a chosen order, get what is missing, and annexes stay last', () => {
    const given = [
      { key: 'annex-releases' as const, shown: true, text: '' },
      { key: 'reach' as const, shown: false, text: '' },
    ];
    const all = allSections(given);
    expect(keys(all)[0]).toBe('reach');
    expect(keys(all)).toHaveLength(sectionKeys.length);
    expect(keys(all).slice(-4)[0]).toBe('annex-releases');
  });

  it('never hide the methods', () => {
    const hidden = changeSection(changeSection(allSections(), 'methods', { shown: false }), 'reach', {
      shown: false,
    });
    expect(hidden.filter(({ shown }) => !shown).map(({ key }) => key)).toEqual(['reach']);
  });

  it('move one step among their like', () => {
    expect(keys(moveSection(allSections(), 'targets', 'up')).slice(0, 2)).toEqual(['targets', 'summary']);
    expect(keys(moveSection(allSections(), 'summary', 'up'))).toEqual([...sectionKeys]);
    expect(keys(moveSection(allSections(), 'methods', 'down'))).toEqual([...sectionKeys]);
    expect(keys(moveSection(allSections(), 'annex-mentions', 'up'))).toEqual([...sectionKeys]);
  });
});
