// A Vite plugin: content scripts that export `main` are bundled bare, without WXT's wrapper and context
// (3 kB in every frame of every page; docs/decisions/0004).
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const WRAPPER = /virtual:wxt-content-script-(?:isolated|main)-world-entrypoint\?(.+)$/;

/** An entrypoint whose `main` is a name that it imported: read from the source, because WXT leaves it out where it reads
 * the definition, so that what is imported may use the browser as it loads. */
const DIRECT = /import \{ (\w+) \} from '([^']+)';[\s\S]*\n {2}main: \1,/;

export function bareContentScripts(): Plugin {
  return {
    name: 'whence:bare-content-scripts',
    enforce: 'pre',
    load(id) {
      const entrypoint = WRAPPER.exec(id)?.[1];
      if (!entrypoint) return null;
      const direct = DIRECT.exec(readFileSync(entrypoint, 'utf8'));
      const [, main, from] = direct ?? [null, 'main', entrypoint];
      return `import { ${main} } from ${JSON.stringify(from)}; ${main}();`;
    },
  };
}
