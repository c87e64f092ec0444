// Words that stand before a value in running text, lower case, by what they announce. Written for this project; see
// docs/data.md. Two words are read as a pair; words of other scripts are found anywhere.
/** Groups of words, as bits. */
export const TEL = 1;
export const PASSPORT = 2;
export const IDENTITY = 4;
export const CARD = 8;
export const ACCOUNT = 16;
export const TAX = 32;
export const HEALTH = 64;
export const LICENCE = 128;
export const PERMIT = 256;
export const PLATE = 512;
export const LOOKALIKE = 1024;
/** Numbers that are not telephones'. */
export const OTHER_NUMBERS = PASSPORT | IDENTITY | CARD | ACCOUNT | TAX | HEALTH | LICENCE | PERMIT;

/** Groups as bits; `|` parts the words. */
export type NearRow = readonly [groups: number, words: string];

export const NEAR_WORDS: readonly NearRow[] = [
  [TEL, 'phone|telephone|tel|mobile|cell|cellphone|call|text|sms|whatsapp|fax|contact|reach|answering|dial|hotline|ring|phones|office|home|work|telefon|telefono|fono|telefone|handy|portable|cellulare'],
  [TEL, '电话|電話|手机|手機|联系|聯絡|聯繫|座机|热线|拨打|致电|传真|打给|号码是|號碼是|電郵|微信同号|打'],
  [PASSPORT, 'passport|passports|passeport|reisepass|pasaporte|passaporto|passaporte|护照|護照|паспорт'],
  [IDENTITY, 'ssn|social|national id|identity|id card|id number|id no|identification|sin|nino|aadhaar|aadhar|cpf|dni|nie|nir|bsn|pesel|nric|hkid|personnummer|codice|curp|rut|itin|insurance number|resident id|citizen|personalausweis|identidad'],
  [IDENTITY, '身份证|身份證|证件|證件|社会安全|社會安全|社会保障号|身分證|公民身份|实名'],
  [CARD, 'card|cc|credit|debit|visa|mastercard|amex|卡号|卡號|银行卡|銀行卡|信用卡|储蓄卡|借记卡|尾号|账号|賬號'],
  [ACCOUNT, 'account|acct|iban|bank|konto|compte|cuenta|账号|帐号|賬號|账户|帐户|賬戶|账　号'],
  [TAX, 'tax|tin|taxpayer|tax id|ein|steuer|fiscal|nif|pan|tfn|inn|utr|税号|稅號|个税|纳税'],
  [HEALTH, 'nhs|medicare|medicaid|insurance|patient|mrn|health|policy|health card|member id|医保|醫保|社保|病历|医疗'],
  [LICENCE, 'licence|license|driver|drivers|driving|dl|hrerschein|permis|驾驶证|駕駛證|驾照|行驶证'],
  [PERMIT, 'permit|residence|通行证|通行證|回乡证|台胞证|居留证|居住证|永居'],
  [PLATE, 'plate|registration|车牌|車牌|车牌号'],
  [LOOKALIKE, 'order|tracking|invoice|isbn|imei|imsi|ean|upc|sku|serial|barcode|reference|ref|ticket|batch|waybill|shipment|parcel|commit|version|timestamp|transaction|receipt|article|item|part|product|model|build|hash|uuid|ts|qty|quantity'],
  [LOOKALIKE, '订单|訂單|运单|單號|单号|快递|流水号|流水|编号|編號|条码|條碼|序列号|发票|批号|时间戳|版本|信用代码|税号|参考号|型号|商品|提交|金额|合计'],
];
