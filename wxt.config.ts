// What is built and what the manifest asks for. Each permission has its reason in docs/permissions.md.
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { bareContentScripts } from './scripts/bare-content-scripts';

/** Reaches nothing but the package itself: stops fetch, beacons and images in pages and workers of both browsers. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'alarms',
      'storage',
      'unlimitedStorage',
      'scripting',
      'webRequest',
      'contextMenus',
      browser === 'firefox' ? 'webRequestBlocking' : 'declarativeNetRequestWithHostAccess',
    ],
    host_permissions: ['<all_urls>'],
    incognito: 'spanning',
    content_security_policy: { extension_pages: CSP },
    web_accessible_resources: [
      {
        resources: ['dialog.html'],
        matches: ['<all_urls>'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    commands: {
      leaked: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_leaked__' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'whence@whence.invalid',
          strict_min_version: '147.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '137' }),
  }),
  vite: () => ({
    plugins: [bareContentScripts(), preact()],
  }),
});
