// Offices and lines of mainland China: who, what for, and which numbers were confirmed. Checked 2026-11-24 in copies.
// Never: a bank's or carrier's line as a fact; those are hints, and the page says where to confirm them.
import type { Authority, AuthorityGroup, Names, Status } from '@/utils/core/remedy/pack';

const OK: Status = 'verified';
const CHECK: Status = 'check-this';

type Row = readonly [
  id: string,
  zh: string,
  en: string,
  use: Authority['use'],
  phone: string | null,
  phoneStatus: Status,
  url: string | null,
  urlStatus: Status,
];

const URGENT: readonly Row[] = [
  ['police', '公安机关报警服务台', 'Police', 'authority_police', '110', OK, 'https://cyberpolice.mps.gov.cn/', OK],
  ['anti-fraud', '国家反诈中心专线', 'National Anti-Fraud Centre', 'authority_anti_fraud', '96110', OK, null, CHECK],
];

const REPORT: readonly Row[] = [
  [
    'cac-report',
    '中央网信办违法和不良信息举报中心',
    'Cyberspace Administration, Reporting Centre',
    'authority_cac_report',
    '12377',
    OK,
    'https://www.12377.cn/',
    OK,
  ],
  [
    'cac',
    '国家互联网信息办公室',
    'Cyberspace Administration of China',
    'authority_cac',
    '12377',
    OK,
    'https://www.cac.gov.cn/',
    OK,
  ],
  [
    'incident',
    '网络安全事件报告热线（国家互联网应急中心）',
    'Cybersecurity incident line (CNCERT)',
    'authority_incident',
    '12387',
    OK,
    'https://12387.cert.org.cn/',
    OK,
  ],
  [
    'spam',
    '12321网络不良与垃圾信息举报受理中心',
    '12321 Spam and Harmful Information Centre',
    'authority_spam',
    '010-12321',
    OK,
    'https://www.12321.cn/',
    OK,
  ],
  [
    'consumer',
    '全国12315平台（市场监管总局）',
    'National 12315 consumer platform',
    'authority_consumer',
    '12315',
    OK,
    'https://www.12315.cn/',
    OK,
  ],
  [
    'central-bank',
    '中国人民银行金融消费权益保护热线',
    'Central bank consumer line',
    'authority_central_bank',
    '12363',
    CHECK,
    'http://www.pbc.gov.cn/',
    CHECK,
  ],
  [
    'financial-regulator',
    '金融监管总局银行保险消费者投诉热线',
    'Financial regulator consumer line',
    'authority_financial_regulator',
    '12378',
    CHECK,
    'https://www.nfra.gov.cn/',
    CHECK,
  ],
  [
    'telecom',
    '工信部电信用户申诉受理中心',
    'Telecom user complaint centre (MIIT)',
    'authority_telecom',
    '12300',
    CHECK,
    'https://yhssglxt.miit.gov.cn/',
    CHECK,
  ],
];

const HELP: readonly Row[] = [
  [
    'credit-bureau',
    '中国人民银行征信中心',
    'Credit Reference Centre of the central bank',
    'authority_credit_bureau',
    '400-810-8866',
    OK,
    'https://ipcrs.pbccrc.org.cn/',
    OK,
  ],
  [
    'one-id',
    '全国移动电话卡“一证通查”',
    '“One-ID check” of SIM cards',
    'authority_one_id',
    null,
    CHECK,
    'https://getsimnum.caict.ac.cn/',
    CHECK,
  ],
  [
    'legal-aid',
    '12348中国法网（公共法律服务热线）',
    '12348 public legal service',
    'authority_legal_aid',
    '12348',
    CHECK,
    'https://12348.moj.gov.cn/',
    OK,
  ],
  [
    'procuratorate',
    '12309检察服务中心',
    '12309 procuratorate service',
    'authority_procuratorate',
    '12309',
    CHECK,
    'https://www.12309.gov.cn/',
    CHECK,
  ],
];

const hint =
  (use: Authority['use']) =>
  (row: readonly [id: string, zh: string, en: string, phone: string]): Row => [
    row[0],
    row[1],
    row[2],
    use,
    row[3],
    CHECK,
    null,
    CHECK,
  ];

const BANKS: readonly Row[] = (
  [
    ['icbc', '中国工商银行', 'ICBC', '95588'],
    ['ccb', '中国建设银行', 'China Construction Bank', '95533'],
    ['abc', '中国农业银行', 'Agricultural Bank of China', '95599'],
    ['boc', '中国银行', 'Bank of China', '95566'],
    ['bocom', '交通银行', 'Bank of Communications', '95559'],
    ['cmb', '招商银行', 'China Merchants Bank', '95555'],
    ['psbc', '中国邮政储蓄银行', 'Postal Savings Bank', '95580'],
    ['unionpay', '中国银联', 'UnionPay', '95516'],
    ['alipay', '支付宝', 'Alipay', '95188'],
    ['wechat-pay', '微信支付', 'WeChat Pay', '95017'],
  ] as const
).map(hint('authority_bank'));

const CARRIERS: readonly Row[] = (
  [
    ['china-mobile', '中国移动', 'China Mobile', '10086'],
    ['china-unicom', '中国联通', 'China Unicom', '10010'],
    ['china-telecom', '中国电信', 'China Telecom', '10000'],
    ['china-broadnet', '中国广电', 'China Broadnet', '10099'],
  ] as const
).map(hint('authority_carrier'));

function group(name: AuthorityGroup, rows: readonly Row[]): readonly Authority[] {
  return rows.map(([id, zh, en, use, phone, phoneStatus, url, urlStatus]) => {
    const names: Names = { zh, en };
    return { id, group: name, names, use, phone, phoneStatus, url, urlStatus };
  });
}

/** In the order in which they are shown. */
export const CN_AUTHORITIES: readonly Authority[] = [
  ...group('urgent', URGENT),
  ...group('report', REPORT),
  ...group('help', HELP),
  ...group('bank', BANKS),
  ...group('carrier', CARRIERS),
];
