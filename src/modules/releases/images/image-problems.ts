import type { ReleaseImage } from './release-image.entity.js';

/** Why a picture must not leave the house yet. */
export const imageProblemKinds = ['credit', 'alt-text', 'consent'] as const;
export type ImageProblem = (typeof imageProblemKinds)[number];

type Facts = Pick<ReleaseImage, 'credit' | 'altText' | 'isDecorative' | 'consent'>;

/** Nothing of it: the picture may go into press pack and newsroom. */
export function imageProblems({ credit, altText, isDecorative, consent }: Facts): ImageProblem[] {
  return [
    ...(credit ? [] : ['credit' as const]),
    ...(altText || isDecorative ? [] : ['alt-text' as const]),
    ...(consent === 'missing' ? ['consent' as const] : []),
  ];
}

export function isUsable(image: Facts): boolean {
  return imageProblems(image).length === 0;
}
