// Builds the published JavaScript: ES modules with Chevrotain, svg.js and the command line's small libraries inlined
// (unbundled, Chevrotain alone multiplies the start-up time of the command line). elkjs stays outside and is loaded lazily.
import { defineConfig } from 'rolldown';

export default defineConfig({
  input: {
    index: 'src/index.ts',
    draw: 'src/draw.ts',
    svg: 'src/formats/svg/index.ts',
    node: 'src/hosts/node/index.ts',
    cli: 'src/hosts/cli/bin.ts',
  },
  platform: 'neutral',
  external: ['elkjs', /^elkjs\//, /^node:/],
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] }, mainFields: ['module', 'main'] },
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    minify: false,
  },
});
