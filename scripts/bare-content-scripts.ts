// A Vite plugin: content scripts that export `main` are bundled bare, without WXT's wrapper and context
// (3 kB in every frame of every page; docs/decisions/0004).
import type { Plugin } from 'vite';

const WRAPPER = /virtual:wxt-content-script-(?:isolated|main)-world-entrypoint\?(.+)$/;

export function bareContentScripts(): Plugin {
  return {
    name: 'whence:bare-content-scripts',
    enforce: 'pre',
    load(id) {
      const entrypoint = WRAPPER.exec(id)?.[1];
      return entrypoint ? `import { main } from ${JSON.stringify(entrypoint)}; main();` : null;
    },
  };
}
