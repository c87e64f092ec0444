import { describe, expect, it } from 'vitest';
import { DOUBTFUL, NO_NAMES, NONE, SURE } from '@/utils/core/detect/context/names';
import { finds, findsOf, NAMES } from './find';

const names = (text: string) => findsOf('name', text);

describe('western names', () => {
  it.each([
    ['My name is Quillon Vasterby and I moved.', 'Quillon Vasterby'],
    ['my name is judith', 'judith'],
    ['Dear Mr. Okonkwo,', 'Okonkwo'],
    ['Dear Ottoline,\nthank you', 'Ottoline'],
    ['Sehr geehrte Frau Dr. Annegret Lohse,', 'Annegret Lohse'],
    ['Je m’appelle Zéphyrine Lacaze.', 'Zéphyrine Lacaze'],
    ['Me llamo Íñigo Arrizabalaga.', 'Íñigo Arrizabalaga'],
    ['Patient Oddvar Brattbakk was seen at noon.', 'Oddvar Brattbakk'],
    ['NAME: MARGARET HOLLOWAY', 'MARGARET HOLLOWAY'],
    ['Kind regards,\nDorothea Pym', 'Dorothea Pym'],
    ['Please book a table for Ludwig van der Heyden tonight', 'Ludwig van der Heyden'],
    ['I asked Beatriz whether she would come', 'Beatriz'],
    ["Siobhán O'Hanlon's parcel is here", "Siobhán O'Hanlon"],
    ['Everybody calls me Skip.', 'Skip'],
    ['Mr. John A. Smith Jr., of Ohio', 'John A. Smith Jr'],
    ['Name: 张伟', '张伟'],
    ['il signor Rossi è qui', 'Rossi'],
    ['the letter of Jean-Baptiste Colbert', 'Jean-Baptiste Colbert'],
    ['hey can you ask patricia for the keys', 'patricia'],
  ])('are found in %j', (text, name) => {
    expect(names(text)).toEqual([name]);
  });

  it('need a surname where the given name is also a word or a place', () => {
    expect(names('We met in Paris in May, and Will may come in Summer.')).toEqual([]);
    expect(names('She interviewed Paris Johnson yesterday.')).toEqual(['Paris Johnson']);
  });

  it('stand on the line above an address', () => {
    expect(finds('Ximo Wendelstein\n48 Harbour Street\nPortland, OR 97201', 'US')).toEqual([
      ['name', 'Ximo Wendelstein'],
      ['street-address', '48 Harbour Street\nPortland, OR 97201'],
    ]);
  });

  it('are announced or not found at all without the list of given names', () => {
    expect(finds('My name is Quillon Vasterby', 'US', NO_NAMES)).toEqual([['name', 'Quillon Vasterby']]);
    expect(finds('I asked Beatriz whether she would come', 'US', NO_NAMES)).toEqual([]);
  });

  it('come from a list that knows its names, doubts words and knows no rubbish', () => {
    for (const name of ['Margaret', 'siobhán', 'Søren', 'Łukasz', 'Xiaoming', 'PRIYA'])
      expect(NAMES.given(name), name).toBe(SURE);
    for (const name of ['May', 'Paris', 'grace']) expect(NAMES.given(name), name).toBe(DOUBTFUL);
    for (const name of ['table', 'Invoice', 'the', '']) expect(NAMES.given(name), name).toBe(NONE);
    expect(NAMES.surname('Kowalski')).toBe(true);
    expect(NAMES.surname('Keyboard')).toBe(false);
  });
});

describe('Chinese names', () => {
  it.each([
    ['收件人：王小明', '王小明'],
    ['我叫李雷，今年五岁', '李雷'],
    ['我叫李雷今年五岁', '李雷'],
    ['联系人：欧阳娜娜，电话另告', '欧阳娜娜'],
    ['户名 赵敏\n开户行 招商银行', '赵敏'],
    ['请转交王先生。', '王先生'],
    ['尊敬的张女士：', '张女士'],
    ['姓名：阿依古丽·买买提', '阿依古丽·买买提'],
    ['孙立人13800138000', '孙立人'],
    ['13800138000，周敏', '周敏'],
    ['记者陈思远，北京报道', '陈思远'],
  ])('are found in %j', (text, name) => {
    expect(names(text)).toEqual([name]);
  });

  it('are not made of roles, schools and other words that begin like surnames', () => {
    expect(names('一位先生和一位女士在小学见到了语文老师，同学们都说周末高兴。')).toEqual([]);
    expect(names('联系人：请填写；姓名不能为空。本人是程序员，客户经理会尽快联系。')).toEqual([]);
    expect(names('他是我的高中同学，也是金牌律师。')).toEqual([]);
    expect(names('备用电话 13800138000 客服电话')).toEqual([]);
  });
});

describe('no name', () => {
  it.each([
    'The quick report of Tuesday says that Apple and Microsoft rose in New York, while the Bank of England waited until March.',
    'Order confirmation: 2 x Nike Air Max, 1 x Galaxy Buds Pro, shipped with DHL Express on Monday, 3 June. Total: $129.90.',
    'const Person = { name: Identifier, type: UserAccount }; export class NumberRule extends BaseRule {}',
    'Dear Customer,\nDear All,\nHi there!\nHello World',
    'The file name: Report Final. Product name: Thunder Box. Company name: Acme Widgets.',
    'Sales rose 5 % in Germany, Sweden and Portugal; the European Commission and the World Bank agreed.',
    'Contact Support or Customer Service. Kind regards,\nThe Support Team',
    'Each Contributor grants the Licensor of Known Media a license.',
    'User Guide, Chapter 5: Getting Started With Windows',
    'Johns Hopkins University, Morgan Holdings Ltd. and Arthur Andersen Consulting Group',
    'Margaret Street is closed; take the bus to St. George Hospital.',
  ])('is found in %j', (text) => {
    expect(names(text)).toEqual([]);
  });
});
