// Runs before each test file: entity columns choose their type by DATABASE_URL when they are imported.
if (process.env['DB'] === 'postgres') {
  process.env['DATABASE_URL'] ??= 'postgres://postgres@127.0.0.1:5432/postgres';
} else {
  delete process.env['DATABASE_URL'];
}
