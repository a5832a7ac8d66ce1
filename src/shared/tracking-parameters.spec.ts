import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { redirects } from './redirect-target-table.js';
import { siteParameters } from './tracking-parameters-by-site.js';
import { valueRules } from './tracking-parameters-by-value.js';
import { trackingFamilies } from './tracking-parameters-table.js';
import { isTrackingParameter } from './tracking-parameters.js';

describe('isTrackingParameter', () => {
  it.each([
    ['utm_source', 'x', 'a.example', true],
    ['UTM_Source', 'x', 'a.example', true],
    ['utm', '1', 'a.example', false],
    ['xtor', 'RSS-1', 'a.example', true],
    ['wt_zmc', 'sm.int', 'a.example', true],
    ['at_campaign', '', 'a.example', true],
    ['campaign_id', '5', 'a.example', false],
    ['pk_id', '5', 'a.example', false],
    ['ref', 'rss', 'a.example', true],
    ['ref', 'RSS', 'a.example', true],
    ['ref', '4711', 'a.example', false],
    ['ref', '', 'a.example', false],
    ['m', '1', 'a.example', true],
    ['m', '202401', 'a.example', false],
    ['m', '', 'a.example', false],
    ['rss', '', 'a.example', true],
    ['rss', '4711', 'a.example', false],
    ['share', 'facebook', 'a.example', true],
    ['share', 'Qx7', 'a.example', false],
    ['feature', 'share', 'youtube.com', true],
    ['feature', 'share', 'm.youtube.com', true],
    ['feature', '12', 'a.example', false],
    ['feature', '12', 'notyoutube.com', false],
    ['constructor', '', 'a.example', false],
    ['__proto__', '1', 'a.example', false],
  ])('%s=%s on %s: %s', (name, value, host, expected) => {
    expect(isTrackingParameter(name, value, host)).toBe(expected);
  });
});

describe('the tables', () => {
  const anywhere = trackingFamilies.flatMap((family) => family.names);

  it('name each parameter once, in lower case', () => {
    expect([...new Set(anywhere)]).toEqual(anywhere);
    const all = [...anywhere, ...valueRules.flatMap((rule) => [...rule.names, ...rule.values])];
    expect(all.filter((name) => name !== name.toLowerCase() || name.slice(0, -1).includes('*'))).toEqual([]);
  });

  it('have no narrow rule that a broad one makes idle', () => {
    const narrow = [...valueRules, ...siteParameters].flatMap((rule) => rule.names);
    expect(narrow.filter((name) => isTrackingParameter(name, 'no-such-value', 'a.example'))).toEqual([]);
  });

  it('are explained in docs/canonical-urls.md, each name and each service', () => {
    const docs = readFileSync(new URL('../../docs/canonical-urls.md', import.meta.url), 'utf8');
    const names = [...anywhere, ...[...valueRules, ...siteParameters].flatMap((rule) => rule.names)];
    expect(names.filter((name) => !docs.includes(`\`${name}\``))).toEqual([]);
    expect(redirects.map(({ service }) => service).filter((service) => !docs.includes(service))).toEqual([]);
  });

  it('give a source for every rule', () => {
    const rules = [...trackingFamilies, ...valueRules, ...siteParameters, ...redirects];
    expect(rules.filter(({ source }) => source.length < 20)).toEqual([]);
  });
});
