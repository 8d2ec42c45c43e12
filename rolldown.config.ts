// Builds the published JavaScript: ES modules with Chevrotain, svg.js and the command line's small libraries inlined
// (unbundled, Chevrotain alone multiplies the start-up time of the command line). elkjs stays outside and is loaded lazily.
import { defineConfig } from 'rolldown';

const shared = {
  external: ['elkjs', /^elkjs\//, /^node:/],
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
};

export default defineConfig([
  {
    ...shared,
    platform: 'neutral',
    resolve: { ...shared.resolve, mainFields: ['module', 'main'] },
    input: {
      index: 'src/index.ts',
      draw: 'src/draw.ts',
      svg: 'src/formats/svg/index.ts',
      node: 'src/hosts/node/index.ts',
      cli: 'src/hosts/cli/main.ts',
    },
    output: { dir: 'dist', format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js', minify: false },
  },
]);
