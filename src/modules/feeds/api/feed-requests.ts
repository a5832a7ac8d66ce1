import { z } from 'zod';
import { listQuery } from '../../../web/http/list-query.js';

const truth = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1');

export const feedListQuery = listQuery.extend({
  state: z.enum(['active', 'paused', 'gone']).optional(),
  trouble: truth.optional().describe('Failing, gone, silent, or far fewer or more items than usual'),
  outlet: z.uuid().optional(),
  q: z.string().trim().max(200).optional(),
});

export const addFeedBody = z.object({
  url: z.string().trim().min(1).max(1000).describe('Address of a feed or of any page of a site'),
  title: z.string().trim().max(300).optional(),
  outletId: z.uuid().optional(),
});

export const changeFeedBody = z
  .object({
    state: z.enum(['active', 'paused']).optional(),
    title: z.string().trim().min(1).max(300).optional(),
    outletId: z.uuid().nullable().optional(),
  })
  .strict();

export const itemListQuery = listQuery.extend({
  feed: z.uuid().optional(),
  outlet: z.uuid().optional(),
  q: z.string().trim().max(200).optional(),
  from: z.iso.datetime({ offset: true }).optional().describe('Published at or after'),
  to: z.iso.datetime({ offset: true }).optional().describe('Published before'),
});
