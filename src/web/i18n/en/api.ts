import type { api as German } from '../de/api.js';

export const api: typeof German = {
  title: 'Interface for programs',
  lead: 'Everything the pages show is available as JSON: for evaluations, scripts and other programs.',
  openapi: 'OpenAPI description',
  start: 'Getting started',
  startText: 'Create a token under Settings → API tokens and send it with each request:',
  rules:
    'Lists take limit and cursor and answer with items and nextCursor. Times are ISO 8601 in UTC, days are calendar days of the configured time zone. Errors arrive as application/problem+json.',
  method: 'Method',
  summary: 'Purpose',
  path: 'Path',
  parameters: 'Parameters',
};
