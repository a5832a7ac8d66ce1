import { attributionRules } from '../../mentions/attribution/proof.js';
import { countingRules } from '../../mentions/counting-rules.js';
import { estimatorNames, estimators } from '../../reach/estimators/reach-value.js';
import type { Estimator } from '../../reach/estimators/reach-value.js';
import { ledgerRules } from '../../reach/ledger.js';
import type { RuleVersions } from './report-facts.js';

/** Of the rules in force today. */
export function ruleVersions(): RuleVersions {
  return {
    counting: countingRules,
    attribution: attributionRules,
    ledger: ledgerRules,
    estimators: Object.fromEntries(estimatorNames.map((name) => [name, estimators[name].version])) as Record<
      Estimator,
      number
    >,
  };
}
