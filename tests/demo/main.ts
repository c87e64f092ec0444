// The demo internet on its own: node tests/demo/main.ts [PORT]. Tells how to reach it with any browser.
import { HOSTS } from './hosts.ts';
import { startDemo } from './server.ts';

const demo = await startDemo({ port: Number(process.argv[2] ?? 8400) });
console.log(`The demo internet is running. Its first page is https://${HOSTS.street}/
Give your browser the HTTP proxy 127.0.0.1:${demo.proxyPort} and let it accept the test certificate, for example:
  chromium --user-data-dir=$(mktemp -d) --proxy-server=127.0.0.1:${demo.proxyPort} --ignore-certificate-errors https://${HOSTS.street}/
What the sites received: http://127.0.0.1:${demo.controlPort}/log`);
