/**
 * Whose words a mention carries. editorial: the outlet's own; agency: a news agency's; pressPortal: a press release where releases are published
 * as they are; partner and own: on a site of a partner or of the organisation.
 */
export const mentionLabels = ['editorial', 'agency', 'pressPortal', 'partner', 'own'] as const;
export type MentionLabel = (typeof mentionLabels)[number];

/** Counting rule 1: a headline figure counts these. */
export const headlineLabels: readonly MentionLabel[] = ['editorial', 'agency'];

/** Shown beside a headline figure, never hidden and never in it. */
export const apartLabels: readonly MentionLabel[] = ['pressPortal', 'partner', 'own'];

/** What a filter may ask for: one label, or what a headline figure counts, or what stands beside it. */
export const labelChoices = [...mentionLabels, 'counted', 'apart'] as const;
export type LabelChoice = (typeof labelChoices)[number];

export function labelsOfChoice(choice: LabelChoice): readonly MentionLabel[] {
  if (choice === 'counted') return headlineLabels;
  return choice === 'apart' ? apartLabels : [choice];
}

/** The choice that stands for exactly these labels; undefined when there is none. */
export function choiceOfLabels(labels: readonly MentionLabel[]): LabelChoice | undefined {
  return labelChoices.find((choice) => labelsOfChoice(choice).join() === labels.join());
}
