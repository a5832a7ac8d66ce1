import { z } from 'zod';
import type { MatchEvidence } from '../match.entity.js';

export const evidenceResponse = z
  .object({
    field: z.enum(['title', 'summary', 'content', 'url']),
    start: z.number().int().describe('Offset into the field, UTF-16 units'),
    end: z.number().int(),
    snippet: z.string().describe('At most 200 characters around the hit'),
    snippetStart: z.number().int(),
    snippetEnd: z.number().int(),
    parts: z.array(z.string()).describe('Parts of the query that the hit satisfied, as written in it'),
  })
  .meta({ id: 'Evidence' });

export function toEvidenceResponse(hit: MatchEvidence): z.infer<typeof evidenceResponse> {
  const { field, start, end, snippet, snippetStart, snippetEnd, parts = [] } = hit;
  return { field, start, end, snippet, snippetStart, snippetEnd, parts };
}
