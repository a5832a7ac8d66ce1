/** Heights in pixels: 96 for the screen at up to three times density, 480 for paper. */
export const renditionHeights = [96, 480] as const;
const formats = ['webp', 'png'] as const;

type Height = (typeof renditionHeights)[number];
type Format = (typeof formats)[number];

/** A rendition's name in addresses and on disk: `480.webp`. */
export type RenditionName = `${Height}.${Format}`;

export interface Rendition {
  name: RenditionName;
  bytes: Buffer;
}

export const renditionNames: readonly RenditionName[] = renditionHeights.flatMap((height) =>
  formats.map((format) => `${height}.${format}` as const),
);

export function isRenditionName(name: string): name is RenditionName {
  return (renditionNames as readonly string[]).includes(name);
}

export function renditionType(name: RenditionName): 'image/webp' | 'image/png' {
  return name.endsWith('.webp') ? 'image/webp' : 'image/png';
}

/** Where a browser finds a rendition. */
export function mediaAddress(fileId: string, name: RenditionName): string {
  return `/media/${fileId}/${name}`;
}
