export const exports = { menu: 'Export' };
