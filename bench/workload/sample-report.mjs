// The made-up report of the tests (`test/builders/sample-report*.ts`), translated on the fly: builders are no part of what ships.
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const builders = fileURLToPath(new URL('../../test/builders/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'echolot-sample-report-'));
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 };
for (const name of readdirSync(builders).filter((each) => each.startsWith('sample-report'))) {
  const source = readFileSync(join(builders, name), 'utf8');
  const { outputText } = ts.transpileModule(source, { compilerOptions: options });
  writeFileSync(join(folder, name.replace(/\.ts$/, '.js')), outputText);
}

export const { sampleReport, hostileReport, hostileTexts } = await import(
  pathToFileURL(join(folder, 'sample-report.js')).href
);
