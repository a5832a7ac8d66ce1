import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { estimatorNames } from '../../reach/estimators/reach-value.js';
import type { Estimator, ReachValue } from '../../reach/estimators/reach-value.js';
import type { PlaceQuestion } from '../tally/month-sheet.js';
import { MonthSheets } from '../tally/month-sheets.js';
import type { Period } from '../timeline.js';
import type { Grounds } from './grounds.js';
import { outletsReached } from './outlets-reached.js';
import type { OutletReach } from './outlets-reached.js';
import { readFigures, readGrounds } from './read-grounds.js';
import type { KnownGrounds } from './read-grounds.js';
import { allGroups, valueOf } from './value-grounds.js';

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
  constructor(
    private readonly dataSource: DataSource,
    private readonly sheets: MonthSheets,
  ) {}

  async audiences(question: PlaceQuestion, known?: KnownGrounds): Promise<Audiences> {
    const grounds = await readGrounds(this.dataSource.manager, this.sheets, question, known);
    const groups = allGroups(grounds);
    return {
      values: estimatorNames.map((estimator) => valueOf(estimator, grounds, groups)),
      outlets: outletsReached(grounds, groups),
    };
  }

  /** The figures that estimates of these and of earlier days ask for. */
  figures(period: Pick<Period, 'to'>): Promise<Grounds['figures']> {
    return readFigures(this.dataSource.manager, period);
  }

  async values(question: PlaceQuestion): Promise<ReachValue[]> {
    return (await this.audiences(question)).values;
  }

  /** One value with the outlets that it comes from, and the figures of each. */
  async breakdown(
    estimator: Estimator,
    question: PlaceQuestion,
  ): Promise<{ value: ReachValue; outlets: OutletReach[]; figures: Grounds['figures'] }> {
    const grounds = await readGrounds(this.dataSource.manager, this.sheets, question);
    const groups = allGroups(grounds);
    const outlets = outletsReached(grounds, groups).filter(({ audiences }) =>
      audiences.some((audience) => audience.estimator === estimator),
    );
    return { value: valueOf(estimator, grounds, groups), outlets, figures: grounds.figures };
  }
}
