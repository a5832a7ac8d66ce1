import sharp from 'sharp';
import { segment, segmentsFrom } from '../../src/media/photo/jpeg-segments.js';

/**
 * A photograph as a camera and a picture desk leave it: CMYK with a profile, lying on its side (orientation 6), with place, serial number and a small picture in
 * EXIF, credit in IPTC and XMP. Its top left corner is red.
 */
export async function largePhoto(width: number, height: number): Promise<Buffer> {
  const bands = await sharp({
    create: {
      width: 400,
      height: 300,
      channels: 3,
      background: '#205060',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .composite([
      {
        input: { create: { width: 100, height: 75, channels: 3, background: '#e01010' } },
        left: 0,
        top: 0,
      },
      {
        input: { create: { width: 120, height: 90, channels: 3, background: '#f0d020' } },
        left: 240,
        top: 180,
      },
    ])
    .png()
    .toBuffer();
  const jpeg = await sharp(bands)
    .resize(width, height, { fit: 'fill' })
    .withMetadata({ orientation: 6 })
    .toColourspace('cmyk')
    .withIccProfile('cmyk')
    .withExif({
      IFD0: { Make: 'Spotkamera', Artist: 'Kirchplatz', Software: 'Lightroom' },
      IFD2: { BodySerialNumber: 'SERIAL-4711', UserComment: 'Geheimer Ort' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '49/1 27/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '11/1 4/1 0/1',
      },
    })
    .jpeg({ quality: 85 })
    .toBuffer();
  const at = segmentsFrom(jpeg);
  return Buffer.concat([jpeg.subarray(0, at), xmp(), iptc(), jpeg.subarray(at)]);
}

function xmp(): Buffer {
  const packet =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmpMM:DocumentID="ADOBE_TRACE">' +
    '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Auf dem Platz</rdf:li></rdf:Alt></dc:description>' +
    '</rdf:Description></rdf:RDF></x:xmpmeta>';
  return segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`));
}

function iptc(): Buffer {
  const field = (record: number, number: number, content: Buffer | string) => {
    const bytes = Buffer.from(content);
    return Buffer.concat([Buffer.from([0x1c, record, number, bytes.length >> 8, bytes.length & 255]), bytes]);
  };
  const records = Buffer.concat([
    field(1, 90, Buffer.from('1b2547', 'hex')),
    field(2, 80, 'Mara Muster'),
    field(2, 110, 'Foto: Haus für Bilder'),
    field(2, 115, 'Bildstelle'),
    field(2, 116, 'Haus für Bilder'),
    field(2, 25, 'Bildung'),
    field(2, 25, 'Wege'),
  ]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(records.length);
  const even = Buffer.alloc(records.length % 2);
  return segment(
    0xed,
    Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'), size, records, even]),
  );
}
