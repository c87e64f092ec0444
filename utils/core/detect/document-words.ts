// Words that say which document a file is, without the spaces between them. Written for this project; see docs/data.md.
// Latin ones up to four letters stand for a whole word, longer ones for the beginning of one; all others stand anywhere.
// What numbers are called (identity card, passport, licence) stands in words/. Under '': a file that is not about a person.

export const DOCUMENT_WORDS = {
  '': 'avatar|profilepic|logo|theme|template|product|csv|businesslic|头像|商品|产品|宠物|营业执照',
  'national-id':
    'idfront|idback|iddoc|yourid|photoid|frontofid|backofid|proofofid|identity|国徽面|证件正|证件反|piecedid|kimlik',
  passport: '',
  'driving-licence': '行驶证',
  'health-id': '',
  'travel-permit': '',
  'bank-statement':
    'bankstat|流水|账单|卡账单|kontoausz|relevebanc|extracto|extrato|estratto|bankafs|wyciag|ekstre|выписк|通帳|거래내역|rekeningk|saoke',
  'bank-card': 'bankcard|银行卡|信用卡',
  'household-register': '户口|戶口|住民票|등본',
  payslip: 'payslip|paystub|proofofinc|工资|薪资|收入证明|gehalts|fichedep|nomina|holer|bustap|loonst|給与明細|급여',
  'medical-record': 'medical|prescri|病历|病歷|诊断|体检|化验|处方|медицин|診断|진단서',
  photo: 'selfie|passportph|passportsi|人脸|自拍|证件照|passbild|селфи|顔写真|증명사진',
  'proof-of-address':
    'proofofadd|addressp|proofofres|utilityb|地址证明|住址证明|水电|房产证|租房合同|meldeb|justificatifded|comprobanteded|comprovanteder',
  cv: 'cv|resume|curricul|简历|履历|履歷|lebensl|hojadev|zycior|ozgecm|резюме|履歴書|이력서|riwayat|lylich|बायोडाटा',
  signature: 'signat|签名|簽名|untersch|assinat|handteken|podpis|imza|подпис|署名|서명',
} as const;

export type DocumentType = Exclude<keyof typeof DOCUMENT_WORDS, ''>;
