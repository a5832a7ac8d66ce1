import { describe, expect, it } from '@jest/globals';
import { letterOpening } from './letter-opening.js';

const anna = { salutation: '', kind: 'person', title: 'Dr.', firstName: 'Anna', lastName: 'Muster' } as const;

describe('letterOpening', () => {
  it.each([
    [{ ...anna, salutation: 'Liebe Anna,' }, 'Liebe Anna,'],
    [anna, 'Guten Tag Dr. Anna Muster,'],
    [{ ...anna, title: ' ' }, 'Guten Tag Anna Muster,'],
    [{ ...anna, lastName: '' }, 'Guten Tag,'],
    [{ ...anna, kind: 'desk' as const }, 'Guten Tag,'],
  ])('%j', (contact, line) => {
    expect(letterOpening(contact)).toBe(line);
  });
});
