// Words without what does not tell them apart: case, accents, punctuation, width, and traditional or simplified signs.
// Never: a change that could make two different words of one language the same but for their accents.

/** Traditional signs of field words, each before its simplified one. */
const SIGNS =
  '郵邮電电話话號号碼码聯联絡络緊紧證证護护銀银帳账賬账戶户稱称實实際际國国區区縣县鄉乡鎮镇門门樓楼單单詳详細细貨货遞递編编鄰邻網网暱昵類类種种軍军駕驾駛驶執执車车輛辆釋释權权鑰钥記记詞词憶忆註注驗验圖图檢检確确認认設设輸输動动態态訊讯獲获發发簡简訂订購购數数價价總总額额費费備备評评論论題题內内說说問问簽签買买賣卖優优劃划換换會会員员關关鍵键尋寻詢询選选擇择禮礼報报稅税納纳險险醫医療疗業业職职級级學学歷历齡龄語语時时間间開开結结終终離离歲岁機机構构項项產产標标誕诞節节應应預预別别請请這这個个務务臺台灣湾來来當当樣样進进運运雜杂誌志儲储從从後后隨随監监紐纽張张點点擊击圓圆頭头銜衔戀恋陸陆麼么匯汇並并徑径傳传訪访參参術术樂乐錢钱對对陳陈錄录韓韩體体畫画續续約约處处據据讀读寫写獎奖貴贵婦妇嬰婴無无帐账';
const SIMPLE = new Map(
  Array.from({ length: SIGNS.length / 2 }, (_, at) => [SIGNS.charAt(2 * at), SIGNS.charAt(2 * at + 1)]),
);
/** Letters that decomposition leaves alone. */
const LETTERS: Readonly<Record<string, string>> = { ı: 'i', đ: 'd', ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ё: 'е' };

/** Lower-case words parted by single spaces; Chinese apart from Latin; accents of Latin, Greek and Cyrillic gone. */
export function foldWords(text: string): string {
  return isAscii(text) ? parted(text.toLowerCase()) : foldWide(text);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

function parted(plain: string): string {
  return plain.replace(/[^a-z\d]+/g, ' ').trim();
}

function foldWide(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ıđßłøæœё]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\u4e00-\u9fff]/g, (sign) => SIMPLE.get(sign) ?? sign);
  return plain
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/([\u2e80-\u9fff\uac00-\ud7a3])(?=[a-z\d])/g, '$1 ')
    .replace(/([a-z\d])(?=[\u2e80-\u9fff\uac00-\ud7a3])/g, '$1 ')
    .replace(/(?<=^|[ ])([\u4e00-\u9fff]) (?=[\u4e00-\u9fff](?: |$))/g, '$1')
    .trim();
}
