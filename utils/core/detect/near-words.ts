// Words that stand before a value in running text, lower case. Written for this project; see docs/data.md.
import type { Kind } from '@/utils/core/item';

export const NEAR_WORDS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  tel: [
    'phone', 'telephone', 'tel', 'mobile', 'cell', 'call', 'text', 'sms', 'whatsapp', 'fax', 'contact', 'reach', 'answering', 'dial', 'hotline', 'number is',
    '电话', '電話', '手机', '手機', '联系', '聯絡', '座机', '热线', '拨打', '致电', '传真',
  ],
  passport: ['passport', '护照', '護照'],
  'national-id': [
    'ssn', 'social security', 'social', 'national id', 'identity', 'id card', 'id number', 'identification', 'sin', 'nino', 'aadhaar',
    'pan', 'cpf', 'dni', 'nie', 'nir', 'bsn', 'pesel', 'nric', 'hkid', 'personnummer', 'codice fiscale', 'curp', 'rut', 'itin', 'tax id',
    '身份证', '身份證', '证件', '證件', '社会安全', '社会保障号',
  ],
  'cc-number': ['card', 'credit', 'debit', '卡号', '卡號', '银行卡', '信用卡', '储蓄卡', '借记卡', '账号', '尾号'],
  'bank-account': ['account', 'acct', '账号', '帐号', '賬號', '账户', '帐户'],
};

export const LOOKALIKE_WORDS: readonly string[] = [
  'order', 'tracking', 'invoice', 'isbn', 'imei', 'imsi', 'ean', 'upc', 'sku', 'serial', 'barcode', 'reference', 'ref', 'ticket', 'batch',
  'waybill', 'shipment', 'parcel', 'commit', 'version', 'timestamp', 'transaction', 'receipt',
  '订单', '訂單', '运单', '单号', '單號', '快递', '流水号', '流水', '编号', '条码', '條碼', '序列号', '发票', '批号', '时间戳', '版本',
  '统一社会信用代码', '信用代码', '税号', '参考号', '型号',
];
