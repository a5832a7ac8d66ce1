import type { Mention } from './mention.entity.js';

type Newcomer = Pick<
  Mention,
  | 'storyId'
  | 'storySeq'
  | 'repeatOf'
  | 'origin'
  | 'originRules'
  | 'placeRules'
  | 'depth'
  | 'tone'
  | 'initiated'
  | 'funderNamed'
  | 'author'
  | 'page'
  | 'edition'
  | 'timeCode'
  | 'linkState'
  | 'channel'
  | 'linkCheckedAt'
  | 'linkDeadSince'
  | 'importId'
>;

/**
 * A mention that has just been recorded: a story of its own, waiting to be compared with others and with releases and to be
 * searched for places, and nothing known yet that a person codes or enters.
 */
export function newcomer(id: string): Newcomer {
  return {
    storyId: id,
    storySeq: null,
    repeatOf: null,
    origin: 'unknown',
    originRules: null,
    placeRules: null,
    depth: null,
    tone: null,
    initiated: null,
    funderNamed: null,
    author: null,
    page: null,
    edition: null,
    timeCode: null,
    linkState: null,
    channel: null,
    linkCheckedAt: null,
    linkDeadSince: null,
    importId: null,
  };
}
