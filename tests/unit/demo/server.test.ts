// The demo internet is what end-to-end tests believe, so it is tested itself.
import http from 'node:http';
import https from 'node:https';
import tls from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOSTS } from '#tests/demo/hosts.ts';
import { type Demo, startDemo } from '#tests/demo/server.ts';
import { SITES } from '#tests/demo/sites.ts';
import { comparable } from '#tests/support/compare.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());
beforeEach(() => demo.reset());

interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: Buffer | string;
}

function send(
  host: string,
  path: string,
  { method = 'GET', headers = {}, body = '' }: Sent = {},
): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: demo.httpsPort, path, method, rejectUnauthorized: false };
    const request = https.request({ ...options, headers: { host, ...headers } }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve([response.statusCode ?? 0, text]));
    });
    request.on('error', reject).end(body);
  });
}

function connect(target: string): Promise<{ status: number; socket: import('node:net').Socket }> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port: demo.proxyPort, method: 'CONNECT', path: target });
    request.on('connect', (response, socket) => resolve({ status: response.statusCode ?? 0, socket: socket as never }));
    request.on('error', reject).end();
  });
}

describe('the demo internet', () => {
  it('keeps method, address, headers and every byte of the body', async () => {
    const body = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
    await send(HOSTS.shop, '/checkout?a=1', { method: 'POST', headers: { 'X-Odd': 'yes' }, body });
    const [row] = demo.requests({ method: 'POST' });
    expect(row).toMatchObject({ scheme: 'https', host: HOSTS.shop, path: '/checkout', complete: true });
    expect(row?.url).toBe(`https://${HOSTS.shop}/checkout?a=1`);
    expect(row?.body.equals(body)).toBe(true);
    expect(row?.headers).toContainEqual(['x-odd', 'yes']);
  });

  it('keeps a request from its first byte on, even if the rest never comes', async () => {
    const options = {
      host: '127.0.0.1',
      port: demo.httpsPort,
      path: '/checkout',
      method: 'POST',
      rejectUnauthorized: false,
    };
    const request = https.request({ ...options, headers: { host: HOSTS.shop, 'content-length': '100' } });
    request.on('error', () => {});
    request.write('card=4111');
    await expect.poll(() => demo.requests()[0]?.body.toString()).toBe('card=4111');
    expect(demo.requests()[0]?.complete).toBe(false);
    request.destroy();
  });

  it('finds what a request carries, in plain or percent-encoded form', async () => {
    await send(
      HOSTS.shop,
      `/track/find?email=${encodeURIComponent('mei@example.com')}&name=${encodeURIComponent('林美')}`,
    );
    expect(demo.requests({ carries: 'mei@example.com' })).toHaveLength(1);
    expect(demo.requests({ carries: '林美' })).toHaveLength(1);
    expect(demo.requests({ carries: 'li@example.com' })).toHaveLength(0);
  });

  it.each(SITES.flatMap(({ hosts, doors }) => hosts.flatMap((host) => doors.map(({ path }) => [host, path] as const))))(
    'has a page at %s%s in both languages',
    async (host, path) => {
      const join = path.includes('?') ? '&' : '?';
      const [status, english] = await send(host, `${path}${join}lang=en`);
      const [, chinese] = await send(host, `${path}${join}lang=zh`);
      expect(status).toBe(200);
      expect(english).toContain('<html lang="en">');
      expect(chinese).toContain('<html lang="zh-CN">');
      const main = /<main>[\s\S]*?<(script|iframe|appointment-box|\/main)/.exec(english)?.[0] ?? '';
      if (host !== HOSTS.bench) expect(main).not.toMatch(/\p{Script=Han}/u);
    },
  );

  it('knows no other page and no other host', async () => {
    expect((await send(HOSTS.shop, '/nothing'))[0]).toBe(404);
    expect((await send('unknown.test', '/'))[0]).toBe(404);
  });

  it('has a certificate for every host name', async () => {
    const socket = tls.connect({ host: '127.0.0.1', port: demo.httpsPort, rejectUnauthorized: false });
    await new Promise((resolve) => socket.once('secureConnect', resolve));
    const names = socket.getPeerCertificate().subjectaltname;
    socket.destroy();
    for (const host of Object.values(HOSTS)) expect(names).toContain(`DNS:${host}`);
  });

  it('tells other processes what it received, and forgets it when told', async () => {
    await send(HOSTS.shop, '/checkout', { method: 'POST', body: 'card=1' });
    const control = `http://127.0.0.1:${demo.controlPort}`;
    expect(await (await fetch(`${control}/log`)).json()).toMatchObject([{ host: HOSTS.shop, text: 'card=1' }]);
    await fetch(`${control}/reset`, { method: 'POST' });
    expect(demo.requests()).toEqual([]);
  });
});

describe('the proxy', () => {
  it('leads to the demo and lists everything else that it was asked for', async () => {
    const known = await connect(`${HOSTS.shop}:443`);
    const other = await connect('example.com:443');
    expect([known.status, other.status]).toEqual([200, 502]);
    expect(demo.refused()).toEqual(['example.com:443']);
    known.socket.destroy();
  });

  it('gives the shop without encryption over plain HTTP only', async () => {
    expect((await connect(`${HOSTS.market}:443`)).status).toBe(502);
    const path = `http://${HOSTS.market}/?lang=en`;
    const status = await new Promise((resolve) => {
      http.get({ host: '127.0.0.1', port: demo.proxyPort, path, headers: { host: HOSTS.market } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
    });
    expect(status).toBe(200);
    expect(demo.requests()).toMatchObject([{ scheme: 'http', host: HOSTS.market, path: '/' }]);
  });
});

describe('a web socket of the demo', () => {
  it('keeps every message as it was meant', async () => {
    const { socket } = await connect(`${HOSTS.travelApi}:443`);
    const secure = tls.connect({ socket, rejectUnauthorized: false });
    secure.write(`GET /socket HTTP/1.1\r\nHost: ${HOSTS.travelApi}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n`);
    secure.write('Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n');
    const answer = await new Promise<Buffer>((resolve) => secure.once('data', resolve));
    expect(answer.toString()).toContain('Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
    const text = `card=${'4'.repeat(300)}`;
    const mask = Buffer.from([1, 2, 3, 4]);
    const masked = Buffer.from(text).map((byte, i) => byte ^ (mask[i % 4] ?? 0));
    const head = Buffer.from([0x81, 0x80 | 126, text.length >> 8, text.length & 255]);
    const bytes = Buffer.concat([head, mask, masked]);
    secure.write(bytes.subarray(0, 3));
    secure.write(bytes.subarray(3));
    await expect.poll(() => demo.requests({ method: 'MESSAGE' })[0]?.body.toString()).toBe(text);
    secure.destroy();
  });
});

describe('comparing two requests', () => {
  const multipart = (boundary: string, value: string) => ({
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': '' },
    body: `--${boundary}\r\ncontent-disposition: form-data; name="a"\r\n\r\n${value}\r\n--${boundary}--\r\n`,
  });
  const sent = async (boundary: string, value: string) => {
    demo.reset();
    const { headers, ...rest } = multipart(boundary, value);
    await send(HOSTS.shop, '/customs', {
      ...rest,
      headers: { ...headers, 'content-length': String(rest.body.length) },
    });
    const [row] = demo.requests({ method: 'POST' });
    return row && comparable(row);
  };

  it('looks past the multipart boundary and at everything else', async () => {
    expect(await sent('----one', 'same')).toEqual(await sent('----another', 'same'));
    expect(await sent('----one', 'same')).not.toEqual(await sent('----one', 'other'));
  });
});
