import type { FieldProblem } from '../../../../shared/errors.js';
import type { ImportOutlet } from '../import-outlet.entity.js';
import type { ImportProblem } from '../import-problem.entity.js';
import type { MentionImport } from '../mention-import.entity.js';

/** What the preview of an import shows. */
export interface CheckModel {
  import: MentionImport;
  errors: readonly ImportProblem[];
  duplicates: readonly ImportProblem[];
  /** Dates that can be read in two ways. */
  ambiguous: number;
  open: readonly ImportOutlet[];
  /** Names to choose from when a name of the list is an outlet that we know. */
  outlets: readonly { id: string; label: string }[];
  problems: FieldProblem[];
}
