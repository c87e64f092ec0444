import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '@/utils/core/detect/pieces';
import { anyText } from './make';

describe('the pieces of a message', () => {
  it.each([
    ['“Alice Example? This is customer service.”', 'Alice Example'],
    ['Hello Alice Example, your parcel is lost.', 'Alice Example'],
    ['Dear Mary Ann Lee Smith we have', 'Mary Ann Lee'],
    ['请问是王小明先生吗？您的银行卡……', '王小明'],
    ['您好，欧阳修远女士', '欧阳修远'],
    ['收件人：李雷\n地址：北京市朝阳区建国路1号', '李雷'],
    ['收件人：李雷\n地址：北京市朝阳区建国路1号', '北京市朝阳区建国路1号'],
    ['name: Zoë Smith; city: Paris', 'Zoë Smith'],
    ['請問是王小明老師嗎', '王小明'],
    ['Your file AB-123456/7. Please call', 'AB-123456/7'],
    ['your account 1234 5678 90 was closed', '1234 5678 90'],
    ['我们知道您的车牌苏A12345和地址', '苏A12345'],
  ])('of %j hold %j', (text, piece) => {
    expect(piecesOf(text)).toContain(piece);
  });

  it('are few, short and from the text, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const pieces = piecesOf(text);
        expect(pieces.length).toBeLessThanOrEqual(120);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(200);
          expect(text).toContain(piece);
        }
      }),
    );
  });

  it('of a long hostile text come at once', () => {
    const start = performance.now();
    piecesOf(`${'Aa '.repeat(7000)}${'先'.repeat(7000)}`);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
