import { describe, expect, it } from 'vitest';
import { finds, findsOf } from './find';

const addresses = (text: string, region = 'US') => findsOf('street-address', text, region);

describe('western addresses', () => {
  it.each([
    [
      'Ship it to 48 Harbour Street, Apt 3B, Portland, OR 97201, please.',
      '48 Harbour Street, Apt 3B, Portland, OR 97201',
    ],
    ['Flat 2, 17 Cavendish Road, London SW12 0BH', 'Flat 2, 17 Cavendish Road, London SW12 0BH'],
    ['I live at 221b Baker Street now', '221b Baker Street'],
    ['Treffpunkt Lindenstraße 14, 80337 München.', 'Lindenstraße 14, 80337 München'],
    ['Il habite au 8 rue des Lilas, 69003 Lyon', '8 rue des Lilas, 69003 Lyon'],
    ['Rue de Rivoli 10, 75001 Paris', 'Rue de Rivoli 10, 75001 Paris'],
    ['Vivo en Calle Mayor 12, 28013 Madrid.', 'Calle Mayor 12, 28013 Madrid'],
    ['Via Roma 3, 00184 Roma', 'Via Roma 3, 00184 Roma'],
    ['mieszka przy ul. Długa 7, 00-238 Warszawa', 'ul. Długa 7, 00-238 Warszawa'],
    ['Keizersgracht 123, 1015 CJ Amsterdam', 'Keizersgracht 123, 1015 CJ Amsterdam'],
    ['Rua Augusta 1500, São Paulo', 'Rua Augusta 1500, São Paulo'],
    ['Send it to P.O. Box 411, Springfield', 'P.O. Box 411, Springfield'],
    ['our address is 9 Maple Grove', '9 Maple Grove'],
    ['12 Queen Street West\nToronto, ON M5H 2M9', '12 Queen Street West\nToronto, ON M5H 2M9'],
    ['My zip code is 35649', '35649'],
    ['j’habite au 12 bis avenue Victor Hugo, 33000 Bordeaux.', '12 bis avenue Victor Hugo, 33000 Bordeaux'],
    ['wohnhaft Am Alten Markt 3, 50667 Köln', 'Am Alten Markt 3, 50667 Köln'],
    ['Endereço: Rua das Flores, 123, apto 45, CEP 01310-100', 'Rua das Flores, 123, apto 45, CEP 01310-100'],
    ['Unit 4, 88 George St, Sydney NSW 2000', 'Unit 4, 88 George St, Sydney NSW 2000'],
  ])('are found in %j', (text, address) => {
    expect(addresses(text)).toEqual([address]);
  });

  it.each([
    'Copyright 2017 The Go Authors\nCopyright 2019 The Go Authors\n\nBSD',
    'In 2019 Wall Street fell, and in 1929 Main Street with it.',
    'There are 12 people in the street and 5 roads to the city.',
    'It costs 3 Euro 50, or $12.99 for 2 Months; call 555 0100 then.',
    'ISO 7064 MOD 97-10 and RFC 6761, RFC 6762',
    'Windows 10 Pro, Chapter 5, Room service at 8:30, version 2.0.1',
    'On 12 March 2024 they scored 3 goals in 20 minutes.',
    'for (let i = 0; i < 10; i++) total += items[i].price * 100;',
  ])('are not seen in %j', (text) => {
    expect(addresses(text)).toEqual([]);
  });
});

describe('Chinese addresses', () => {
  it.each([
    ['寄到北京市朝阳区建国路88号SOHO现代城B座1201', '北京市朝阳区建国路88号SOHO现代城B座1201'],
    ['朝阳区建国路88号SOHO现代城B座1201，王先生收', '朝阳区建国路88号SOHO现代城B座1201'],
    ['我住在浙江省杭州市西湖区文三路478号华星大厦5楼502室。', '浙江省杭州市西湖区文三路478号华星大厦5楼502室'],
    ['上海市徐汇区肇嘉浜路中山小区3号楼2单元501', '上海市徐汇区肇嘉浜路中山小区3号楼2单元501'],
    ['被告人某某，住四川省成都市武侯区人民南路四段12号。', '四川省成都市武侯区人民南路四段12号'],
    ['地址：云南省大理市喜洲镇', '云南省大理市喜洲镇'],
    ['湖南省浏阳市官渡镇竹联村下屋组12号', '湖南省浏阳市官渡镇竹联村下屋组12号'],
  ])('are found in %j', (text, address) => {
    expect(addresses(text, 'CN')).toEqual([address]);
  });

  it.each([
    '北京市有关负责人表示，全市和各区都要做好就业工作。',
    '他走在路上，看见街边的市场里人很多，就回了城里的家。',
    '我国西部地区的道路和房屋建设取得了新的进展，村民户均收入提高。',
    '广东省深圳市今年的进出口总额继续增长。',
    '第三章第二节，第5号决议；四路公交车、8路车都到。',
    '会议室在楼上，请到座位上坐好，报上号码。',
  ])('are not seen in %j', (text) => {
    expect(addresses(text, 'CN')).toEqual([]);
  });

  it('beat a province that begins like a surname', () => {
    expect(finds('13800138000，甘肃省 兰州市 城关区 东岗街道')).toEqual([
      ['street-address', '甘肃省 兰州市 城关区 东岗街道'],
    ]);
  });

  it('and the name and number of a delivery are read from one line', () => {
    expect(finds('太阳鲜花 盐田区海景路山海家园F栋17A，13800138000')).toEqual([
      ['name', '太阳鲜花'],
      ['street-address', '盐田区海景路山海家园F栋17A'],
    ]);
  });
});
