// Builds the published JavaScript: ES modules with Chevrotain, svg.js and the command line's small libraries inlined
// (unbundled, Chevrotain alone multiplies the start-up time of the command line). elkjs, pdfkit and resvg stay outside and are loaded
// only when they are needed.
import { chmodSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'rolldown';
import { esmExternalRequirePlugin } from 'rolldown/plugins';

/** `npx` in a clone runs the built file itself. */
const executable: Plugin = {
  name: 'executable',
  writeBundle: ({ dir = '.' }) => chmodSync(join(dir, 'cli.js'), 0o755),
};

/** The fonts lie beside the PNG format, which names them by their paths. */
const fonts: Plugin = {
  name: 'fonts',
  writeBundle: ({ dir = '.' }) => cpSync('src/formats/png/fonts', join(dir, 'fonts'), { recursive: true }),
};

export default defineConfig({
  input: {
    index: 'src/index.ts',
    draw: 'src/draw.ts',
    svg: 'src/formats/svg/index.ts',
    html: 'src/formats/html/index.ts',
    png: 'src/formats/png/index.ts',
    pdf: 'src/formats/pdf/index.ts',
    xlsx: 'src/formats/xlsx/index.ts',
    tables: 'src/tables.ts',
    docx: 'src/formats/docx/index.ts',
    bpmn: 'src/bpmn.ts',
    markdown: 'src/formats/markdown/index.ts',
    node: 'src/hosts/node/index.ts',
    cli: 'src/hosts/cli/bin.ts',
  },
  platform: 'neutral',
  external: ['elkjs', /^elkjs\//, 'pdfkit', 'bpmn-moddle', 'fflate', '@resvg/resvg-js', 'fs', 'path', 'url', 'module'],
  // The public entries keep their names; what they share may pass through them.
  preserveEntrySignatures: 'allow-extension',
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] }, mainFields: ['module', 'main'] },
  // commander is CommonJS: its `require` of Node's modules becomes an import.
  plugins: [esmExternalRequirePlugin({ external: [/^node:/] }), executable, fonts],
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    // What help and explanations need stays apart from the parser.
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ name: 'messages', test: /\/src\/(choices|language\/(diagnostic|source)\/.*)\.ts$/ }],
    },
    minify: false,
  },
});
