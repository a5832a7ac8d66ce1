import { describe, expect, it } from '@jest/globals';
import { newId } from '../../shared/ids.js';
import { readTimelineView } from './timeline-request.js';

const requested = (query: string) => readTimelineView(new URLSearchParams(query), '2026-03-10').request;
const campaign = newId();
const other = newId();

describe('the address of the timeline', () => {
  it.each([
    ['', 'scope'],
    ['by=medium', 'medium'],
    ['by=district', 'district'],
    ['by=horoscope', 'scope'],
    ['by=', 'scope'],
  ])('"%s" divides by %s', (query, by) => {
    expect(requested(query).by).toBe(by);
  });

  it.each([
    ['', null],
    ['compare=previous', { with: 'previous' }],
    [`compare=${other}`, { with: 'campaign', campaignId: other }],
    [`campaign=${campaign}&compare=${other}`, { with: 'campaign', campaignId: other }],
    [`campaign=${campaign}&compare=${campaign}`, null],
    ['compare=next', null],
    ['compare=', null],
  ])('"%s" is held against %j', (query, compare) => {
    expect(requested(query).compare).toEqual(compare);
  });
});
