import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { estimatorNames } from '../../reach/estimators/reach-value.js';
import type { Estimator, ReachValue } from '../../reach/estimators/reach-value.js';
import type { MonthSheet, PlaceQuestion } from '../tally/month-sheet.js';
import { narrowShare } from '../tally/narrow-share.js';
import { MonthSheets } from '../tally/month-sheets.js';
import type { Grounds } from './grounds.js';
import { outletsReached } from './outlets-reached.js';
import type { OutletReach } from './outlets-reached.js';
import { KnownFigures } from './known-figures.js';
import { readGrounds } from './read-grounds.js';
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
    private readonly figures: KnownFigures,
  ) {}

  /** `known`: the sheets as they were read for another part of the same question. */
  async audiences(question: PlaceQuestion, known?: readonly MonthSheet[]): Promise<Audiences> {
    const grounds = await this.grounds(question, known);
    const groups = allGroups(grounds);
    return {
      values: estimatorNames.map((estimator) => valueOf(estimator, grounds, groups)),
      outlets: outletsReached(grounds, groups),
    };
  }

  async values(question: PlaceQuestion): Promise<ReachValue[]> {
    return (await this.audiences(question)).values;
  }

  /** One value with the outlets that it comes from, and the figures of each. */
  async breakdown(
    estimator: Estimator,
    question: PlaceQuestion,
  ): Promise<{ value: ReachValue; outlets: OutletReach[]; figures: Grounds['figures'] }> {
    const grounds = await this.grounds(question);
    const groups = allGroups(grounds);
    const outlets = outletsReached(grounds, groups).filter(({ audiences }) =>
      audiences.some((audience) => audience.estimator === estimator),
    );
    return { value: valueOf(estimator, grounds, groups), outlets, figures: grounds.figures };
  }

  private async grounds(question: PlaceQuestion, known?: readonly MonthSheet[]): Promise<Grounds> {
    const { manager } = this.dataSource;
    const figures = await this.figures.read();
    return readGrounds(manager, this.sheets, figures, await narrowShare(manager, question), known);
  }
}
