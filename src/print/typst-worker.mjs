// Plain JavaScript, so that the thread starts from the sources in tests and from dist in earnest alike.
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { packPdf } from './pack-pdf.mjs';

const { workspace, fonts } = workerData;
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
});

/** Pages of texts that were printed before are forgotten after so many prints. */
const keptPrints = 5;

function print({ template, files, createdAt }) {
  for (const [name, content] of Object.entries(files))
    compiler.mapShadow(`${workspace}/${name}`, Buffer.from(content));
  try {
    const compiled = compiler.compile({ mainFileContent: template });
    if (compiled.hasError()) {
      const problems = compiler.fetchDiagnostics(compiled.takeDiagnostics());
      throw new Error(problems.map(({ message }) => message).join('; '));
    }
    return packPdf(compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: createdAt }));
  } finally {
    for (const name of Object.keys(files)) compiler.unmapShadow(`${workspace}/${name}`);
    compiler.evictCache(keptPrints);
  }
}

parentPort.on('message', ({ id, ...job }) => {
  try {
    parentPort.postMessage({ id, pdf: print(job) });
  } catch (error) {
    parentPort.postMessage({ id, problem: error instanceof Error ? error.message : String(error) });
  }
});
