import ExifReader from 'exifreader';
import { z } from 'zod';
import { tidyText } from '../../shared/plain-text.js';
import { longestTag, mostKeywords } from './photo-tags.js';
import type { PhotoTags } from './photo-tags.js';

/** Far over what cameras and picture desks write; a file that says more says it for no good reason. */
const mostRead = 10_000;

const described = z.object({ description: z.coerce.string() });
const groups = z.object({
  exif: z.record(z.string(), z.unknown()).catch({}),
  iptc: z.record(z.string(), z.unknown()).catch({}),
  xmp: z.record(z.string(), z.unknown()).catch({}),
});
type Groups = z.infer<typeof groups>;

/**
 * Credit, caption, copyright, source and keywords that a picture carries in IPTC, XMP or EXIF, to be offered to whoever fills in the form. Whatever is damaged or
 * strange is nothing; the rest is text, cut to what we keep.
 */
export function readPhotoTags(bytes: Buffer): PhotoTags {
  const found = groupsOf(bytes);
  const text = (longest: number, ...places: [keyof Groups, string][]) => {
    const texts = places.map(([group, name]) => textOf(found[group][name]));
    return cut(texts.find((each) => each !== '') ?? '', longest);
  };
  const creator = text(longestTag.credit, ['xmp', 'creator'], ['iptc', 'By-line'], ['exif', 'Artist']);
  const line = text(longestTag.credit, ['xmp', 'Credit'], ['iptc', 'Credit']);
  return {
    credit: creditOf(creator, line),
    caption: text(
      longestTag.caption,
      ['xmp', 'description'],
      ['iptc', 'Caption/Abstract'],
      ['exif', 'ImageDescription'],
    ),
    copyright: text(
      longestTag.copyright,
      ['xmp', 'rights'],
      ['iptc', 'Copyright Notice'],
      ['exif', 'Copyright'],
    ),
    source: text(longestTag.source, ['xmp', 'Source'], ['iptc', 'Source']),
    keywords: keywordsOf(found),
  };
}

function groupsOf(bytes: Buffer): Groups {
  try {
    return groups.parse(ExifReader.load(bytes, { expanded: true }));
  } catch {
    return { exif: {}, iptc: {}, xmp: {} };
  }
}

/** "Mara Muster / AWO" when a name and a credit line are different things. */
function creditOf(creator: string, line: string): string {
  const [name, credit] = [withoutLabel(creator), withoutLabel(line)];
  if (!name || !credit) return name || credit;
  if (credit.includes(name)) return credit;
  return name.includes(credit) ? name : cut(`${name}/${credit}`, longestTag.credit);
}

/** "Foto: " is set in front wherever the credit is shown. */
function withoutLabel(credit: string): string {
  return credit.replace(/^(?:foto|photo|bild|credit)s?\s*:\s*/i, '');
}

function textOf(tag: unknown): string {
  if (Array.isArray(tag)) return textOf(tag[0]);
  const found = described.safeParse(tag);
  return found.success ? tidyText(found.data.description.slice(0, mostRead)) : '';
}

function keywordsOf({ xmp, iptc }: Groups): string[] {
  const listed = z.object({ value: z.array(z.unknown()) }).safeParse(xmp['subject']);
  const tags: unknown[] = listed.success ? listed.data.value : [iptc['Keywords']].flat();
  const words = tags.slice(0, mostKeywords).map((tag) => cut(textOf(tag), longestTag.keyword));
  return [...new Set(words.filter((word) => word !== ''))];
}

function cut(text: string, longest: number): string {
  return [...text].slice(0, longest).join('').trimEnd();
}
