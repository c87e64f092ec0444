// Web sockets of the demo internet: each message is kept as a request of its own, method MESSAGE, and answered with "ok".
import { createHash } from 'node:crypto';
import type http from 'node:http';
import type { Duplex } from 'node:stream';
import { opened } from './answer.ts';
import type { Log } from './log.ts';

/** Fixed by RFC 6455, section 1.3. */
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const CLOSE = 8;

export interface Message {
  readonly opcode: number;
  readonly payload: Buffer;
}

export function socketHandler(log: Log) {
  return (request: http.IncomingMessage, socket: Duplex): void => {
    log.add({ ...opened(request, 'https'), complete: true });
    socket.on('error', () => socket.destroy());
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n${accept(request)}\r\n\r\n`,
    );
    let pending: Buffer = Buffer.alloc(0);
    socket.on('data', (bytes: Buffer) => {
      const { messages, rest } = unframe(Buffer.concat([pending, bytes]));
      pending = rest;
      for (const { opcode, payload } of messages) {
        if (opcode === CLOSE) socket.end(frame(CLOSE, ''));
        if (opcode >= CLOSE) continue;
        log.add({ ...opened(request, 'https'), method: 'MESSAGE', body: payload, complete: true });
        socket.write(frame(TEXT, 'ok'));
      }
    });
  };
}

function accept(request: http.IncomingMessage): string {
  const key = String(request.headers['sec-websocket-key']);
  return `Sec-WebSocket-Accept: ${createHash('sha1')
    .update(key + GUID)
    .digest('base64')}`;
}

function frame(opcode: number, text: string): Buffer {
  return Buffer.concat([Buffer.from([0x80 | opcode, text.length]), Buffer.from(text)]);
}

/** The masked frames that are complete, and the bytes after them. */
export function unframe(bytes: Buffer): { readonly messages: readonly Message[]; readonly rest: Buffer } {
  const messages: Message[] = [];
  let rest = bytes;
  for (let next = first(rest); next; next = first(rest)) {
    messages.push(next);
    rest = rest.subarray(next.end);
  }
  return { messages, rest };
}

function first(bytes: Buffer): (Message & { readonly end: number }) | null {
  if (bytes.length < 2) return null;
  const short = bytes.readUInt8(1) & 0x7f;
  const start = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < start + 4) return null;
  const length = start === 4 ? bytes.readUInt16BE(2) : start === 10 ? Number(bytes.readBigUInt64BE(2)) : short;
  const end = start + 4 + length;
  if (bytes.length < end) return null;
  const mask = bytes.subarray(start, start + 4);
  const payload = Buffer.from(bytes.subarray(start + 4, end).map((byte, i) => byte ^ (mask[i % 4] ?? 0)));
  return { opcode: bytes.readUInt8(0) & 0x0f, payload, end };
}
