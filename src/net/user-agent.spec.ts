import { describe, expect, it } from '@jest/globals';
import { programVersion, userAgent } from './user-agent.js';

describe('userAgent', () => {
  it('names program, version and somebody to write to', () => {
    expect(userAgent('1.2.3', 'presse@example.org')).toBe('Echolot/1.2.3 (+presse@example.org)');
    expect(userAgent('1.2.3', null)).toBe('Echolot/1.2.3 (self-hosted press mention tracker)');
  });

  it('finds the version beside the source folder', () => {
    expect(programVersion()).toMatch(/^\d+\.\d+\.\d+/);
  });
});
