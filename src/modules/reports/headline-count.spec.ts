import { describe, expect, it } from '@jest/globals';
import { countingRule, headlineCount } from './headline-count.js';
import type { LabelCount } from './headline-count.js';

const counts: LabelCount[] = [
  { review: 'relevant', label: 'editorial', count: 100 },
  { review: 'relevant', label: 'agency', count: 20 },
  { review: 'relevant', label: 'own', count: 3 },
  { review: 'relevant', label: 'partner', count: 4 },
  { review: 'new', label: 'editorial', count: 1000 },
  { review: 'new', label: 'own', count: 5 },
  { review: 'irrelevant', label: 'own', count: 7 },
  { review: 'duplicate', label: 'editorial', count: 7 },
];

describe('the headline figure', () => {
  it('counts what newsrooms and agencies wrote and was reviewed as relevant; the others stand beside', () => {
    expect(headlineCount(counts, countingRule())).toEqual({ total: 120, apart: { own: 3, partner: 4 } });
  });

  it('counts those that wait when asked, by the same labels', () => {
    const rule = countingRule({ includeNew: true });
    expect(headlineCount(counts, rule)).toEqual({ total: 1120, apart: { own: 8, partner: 4 } });
  });

  it('counts the labels that are asked for, and nothing beside them', () => {
    const rule = countingRule({ labels: ['own', 'partner'] });
    expect(headlineCount(counts, rule)).toEqual({ total: 7, apart: {} });
  });
});
