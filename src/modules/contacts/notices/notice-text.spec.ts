import { describe, expect, it } from '@jest/globals';
import { de } from '../../../web/i18n/de.js';
import { en } from '../../../web/i18n/en.js';
import { noticeText, noticeWords } from './notice-text.js';

const facts = { controller: 'Beispiel e. V.', source: 'Impressum $& $1', basis: 'Interesse', months: 24 };

describe('the notice of Art. 14', () => {
  it('is filled in, whatever the facts hold', () => {
    expect(noticeText('{controller}: {source}, {basis}, {months} {other} {source}', facts)).toBe(
      'Beispiel e. V.: Impressum $& $1, Interesse, 24 {other} Impressum $& $1',
    );
  });

  it.each([
    [
      'German',
      de.contactLaw.notice.wording,
      ['Auskunft', 'Löschung', 'Widerspruch', 'beschweren', 'Empfänger'],
    ],
    ['English', en.contactLaw.notice.wording, ['access', 'erasure', 'objection', 'complain', 'Recipients']],
  ])('has all that the law asks for in %s', (_, wording, rights) => {
    for (const word of noticeWords) expect(wording).toContain(`{${word}}`);
    const text = noticeText(wording, facts);
    expect(text).not.toMatch(/[{}]/);
    for (const right of rights) expect(text).toContain(right);
  });
});
