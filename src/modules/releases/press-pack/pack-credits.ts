import { cellText, withoutFormula } from '../../../shared/sheets/cell-text.js';
import type { Messages } from '../../../web/i18n/messages.js';
import type { ReleaseImage } from '../images/release-image.entity.js';

export interface PackedImage {
  image: ReleaseImage;
  /** Names in the pack; `web` is null where the picture may be printed only. */
  print: string;
  web: string | null;
}

/** One block a picture, for people. */
export function creditsText(packed: readonly PackedImage[], t: Messages): string {
  const words = t.pressPack;
  const blocks = packed.map(({ image, print, web }) =>
    [
      [print, web].filter((name) => name !== null).join(', '),
      t.images.creditLine(image.credit),
      image.caption && `${words.caption}: ${oneLine(image.caption)}`,
      image.copyright && `© ${image.copyright}`,
      `${words.licence}: ${licenceText(image, t)}`,
      `${words.online}: ${image.onlineUse ? words.onlineYes : words.onlineNo}`,
      `${words.fee}: ${image.feeFree ? words.feeFree : words.feeDue}`,
    ]
      .filter((line) => line !== '')
      .join('\r\n'),
  );
  return `${[words.creditsTitle, ...blocks].join('\r\n\r\n')}\r\n`;
}

/** The same as a table for picture desks: UTF-8 with BOM and semicolons, which Excel opens by a double click. */
export function creditsTable(packed: readonly PackedImage[], t: Messages): string {
  const words = t.pressPack;
  const head = [
    words.printFile,
    words.webFile,
    words.credit,
    words.caption,
    words.licence,
    words.online,
    words.fee,
  ];
  const rows = packed.map(({ image, print, web }) => [
    print,
    web ?? '',
    t.images.creditLine(image.credit),
    image.caption,
    licenceText(image, t),
    image.onlineUse ? words.onlineYes : words.onlineNo,
    image.feeFree ? words.feeFree : words.feeDue,
  ]);
  return `\uFEFF${[head, ...rows].map((cells) => `${cells.map(cell).join(';')}\r\n`).join('')}`;
}

function licenceText({ licence, licenceNote }: ReleaseImage, t: Messages): string {
  const name = t.images.licences[licence];
  return licenceNote ? `${name} (${licenceNote})` : name;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function cell(text: string): string {
  const safe = withoutFormula(cellText(text));
  return /[;,"\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
