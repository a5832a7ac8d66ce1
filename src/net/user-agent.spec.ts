import { describe, expect, it } from '@jest/globals';
import { userAgent } from './user-agent.js';

describe('userAgent', () => {
  it('names program, version and somebody to write to', () => {
    expect(userAgent('presse@example.org')).toMatch(/^Echolot\/\d+\.\d+\.\d+ \(\+presse@example\.org\)$/);
    expect(userAgent(null)).toMatch(/^Echolot\/\d+\.\d+\.\d+ \(self-hosted press mention tracker\)$/);
  });
});
