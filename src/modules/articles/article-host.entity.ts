import { Entity } from 'typeorm';
import { CodeColumn, InstantColumn, JsonColumn, TextKey } from '../../database/columns.js';
import type { RobotsRule } from './robots-txt.js';
import type { TdmRule } from './tdm-reservation.js';

/** read: the file was there; missing: it was not, so it forbids nothing; unreachable: nobody knows, so nothing is fetched. */
export type RuleFileState = 'read' | 'missing' | 'unreachable';

/** What a site says to programs, as of `checkedAt`. */
@Entity('article_host')
export class ArticleHost {
  /** Scheme, host and port, such as `https://bote.example`. */
  @TextKey(300) origin!: string;
  @InstantColumn() checkedAt!: Date;
  @CodeColumn() robots!: RuleFileState;
  @JsonColumn() robotsRules!: RobotsRule[];
  @CodeColumn() tdm!: RuleFileState;
  @JsonColumn() tdmRules!: TdmRule[];
}
