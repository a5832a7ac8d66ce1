import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { estimatorNames } from '../../reach/estimators/reach-value.js';
import type { ReachValue } from '../../reach/estimators/reach-value.js';
import type { PlaceQuestion } from '../tally/read-months.js';
import type { Stretches } from '../tally/stretches.js';
import type { OutletReach } from './outlets-reached.js';
import { outletsReached } from './outlets-reached.js';
import { readGrounds } from './read-grounds.js';
import { valueOf } from './value-grounds.js';

/** Audiences of a period, and the outlets that they come from. */
export interface Audiences {
  /** One for each rule, in their order; they are never added together. */
  values: ReachValue[];
  /** Those with most placements first. */
  outlets: OutletReach[];
}

/** Estimates audiences of the placements of a period by the rules of `reach/estimators`. */
@Injectable()
export class AudienceQueries {
  constructor(private readonly dataSource: DataSource) {}

  async audiences(question: PlaceQuestion, known?: Stretches): Promise<Audiences> {
    const grounds = await readGrounds(this.dataSource.manager, question, known);
    return {
      values: estimatorNames.map((estimator) => valueOf(estimator, grounds)),
      outlets: outletsReached(grounds),
    };
  }

  async values(question: PlaceQuestion): Promise<ReachValue[]> {
    return (await this.audiences(question)).values;
  }
}
