import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a zip file; `claims` is what its directory says of its size unpacked, where that is a lie. */
export interface ZipPart {
  name: string;
  bytes: Buffer | string;
  claims?: number;
}

/** A zip file of these parts, written by hand, so that it can also be one that no honest program makes. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, claims } of parts) {
    const raw = Buffer.from(bytes);
    const packed = deflateRawSync(raw);
    const label = Buffer.from(name);
    const facts = Buffer.alloc(16);
    facts.writeUInt32LE(crc32(raw), 4);
    facts.writeUInt32LE(packed.length, 8);
    facts.writeUInt32LE(claims ?? raw.length, 12);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    facts.copy(local, 10);
    local.writeUInt16LE(label.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    facts.copy(central, 12);
    central.writeUInt16LE(label.length, 28);
    central.writeUInt32LE(offset, 42);
    files.push(local, label, packed);
    directory.push(central, label);
    offset += 30 + label.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

/** Parts of a workbook of one sheet, with the XML of that sheet and more parts beside it. */
export function workbookParts(sheetData: string, more: readonly ZipPart[] = []): ZipPart[] {
  return [
    {
      name: 'xl/workbook.xml',
      bytes:
        '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes:
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="sharedStrings.xml"/></Relationships>',
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      bytes: `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    },
    ...more,
  ];
}

/** A row of text cells, written into the sheet itself. */
export function inlineRow(cells: readonly string[]): string {
  const escaped = cells.map((cell) => cell.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;')));
  return `<row>${escaped.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
}
