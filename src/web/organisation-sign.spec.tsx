import { describe, expect, it } from '@jest/globals';
import { sampleContext } from '../../test/support/sample-context.js';
import { renderBarePage, renderPage } from './layout.js';
import type { OrganisationView } from './page-context.js';

const withLogo: OrganisationView = {
  name: 'Brückenbau',
  logoUrl: '/media/1/480.webp',
  smallLogoUrl: '/media/1/96.webp',
};

const page = (organisation: OrganisationView | null) =>
  renderPage(sampleContext({ organisation }), { title: 'x' }, null);
const bare = (organisation: OrganisationView | null) =>
  renderBarePage(sampleContext({ organisation, user: null }), { title: 'x' }, null);

describe('the sign of the organisation', () => {
  it('leaves no trace while nobody has said whose installation this is', () => {
    for (const html of [page(null), bare(null)]) expect(html).not.toMatch(/organisation-|paper-head/);
  });

  it('stands small in the navigation and large, with the day, on paper', () => {
    const html = page(withLogo);
    const paper = /<div class="paper-head">.*?<\/div>/.exec(html)?.[0] ?? '';
    expect(paper).toContain('src="/media/1/480.webp"');
    expect(paper).toContain('>22.11.2026</time>');
    const rail = /<header class="rail">.*?<\/header>/.exec(html)?.[0] ?? '';
    expect(rail).toContain('src="/media/1/96.webp"');
    expect(rail).toContain('Brückenbau');
  });

  it('stands on pages before sign-in, without a head for paper', () => {
    expect(bare(withLogo)).toContain('src="/media/1/96.webp"');
    expect(bare(withLogo)).not.toContain('paper-head');
  });

  it.each([
    ['beside its name the logo is silent', withLogo, 'alt=""', 'alt="Logo der Organisation"'],
    ['alone it says what it is', { ...withLogo, name: '' }, 'alt="Logo der Organisation"', 'alt=""'],
  ])('%s', (_, organisation, told, untold) => {
    expect(bare(organisation)).toContain(told.replace('=""', ''));
    expect(bare(organisation)).not.toContain(untold);
  });

  it('is the name alone when there is no logo', () => {
    const html = page({ name: 'Brückenbau', logoUrl: null, smallLogoUrl: null });
    expect(html).toContain('Brückenbau');
    expect(html).not.toContain('<img');
  });
});
