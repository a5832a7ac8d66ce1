import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compileGazetteer } from '../../src/modules/places/gazetteer/gazetteer.js';
import { namedPlaces } from '../../src/modules/places/gazetteer/named-places.js';
import type { PlaceText } from '../../src/modules/places/gazetteer/named-places.js';
import { readDistricts, readMunicipalities } from '../../src/modules/places/places-table.js';

interface GoldSentence {
  id: string;
  form: string;
  area: string[];
  headline: string;
  summary?: string;
  expected: string[];
}

const config = (name: string) => readFileSync(new URL(`../../config/${name}`, import.meta.url));
const districts = readDistricts(config('districts.csv')).rows;
const municipalities = readMunicipalities(
  config('municipalities.csv'),
  new Set(districts.map(({ ags }) => ags)),
).rows;
const gazetteer = compileGazetteer(districts, municipalities);
const sentences = readFileSync(new URL('places-gold.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as GoldSentence);

describe('the gold set of places', () => {
  it('has enough sentences, each once', () => {
    expect(new Set(sentences.map(({ headline, area }) => `${headline} ${area.join()}`)).size).toBe(
      sentences.length,
    );
    expect(sentences.length).toBeGreaterThanOrEqual(300);
    expect(sentences.filter(({ expected }) => !expected.length).length).toBeGreaterThanOrEqual(100);
  });

  it('is read with few mistakes and fewer misses than one in twenty', () => {
    let [right, wrong, missed] = [0, 0, 0];
    for (const { headline, summary, area, expected } of sentences) {
      const texts: PlaceText[] = [{ field: 'title', text: headline }];
      if (summary !== undefined) texts.push({ field: 'summary', text: summary });
      const found = namedPlaces(gazetteer, texts, area);
      for (const { districtAgs, field, start, end } of found) {
        const text = texts.find((one) => one.field === field)?.text ?? '';
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        if (expected.includes(districtAgs)) right += 1;
        else wrong += 1;
      }
      missed += expected.filter((ags) => !found.some(({ districtAgs }) => districtAgs === ags)).length;
    }
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.98);
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.95);
  });
});
