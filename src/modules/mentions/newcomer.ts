import type { Mention } from './mention.entity.js';

/** What is inferred about a mention that has just been recorded: a story of its own, waiting to be compared with others and with releases. */
export function newcomer(
  id: string,
): Pick<Mention, 'storyId' | 'storySeq' | 'repeatOf' | 'origin' | 'originRules'> {
  return { storyId: id, storySeq: null, repeatOf: null, origin: 'unknown', originRules: null };
}
