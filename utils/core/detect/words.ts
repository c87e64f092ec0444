// Words by which fields say what they ask for, English and Chinese (simplified and traditional), as data.
// Written for this project; see docs/data.md. Lower case; `|` parts words; a leading `~` is found inside identifiers
// too (`useremailaddr`). Where words overlap the longest counts; a higher rank silences lower ones beside it.
import type { Kind } from '@/utils/core/item';

export interface WordRow {
  /** `none`: says that the field asks for nothing personal. */
  readonly kind: Kind | 'none';
  /** 0 general words, 1 plain ones, 2 and 3 those that decide over the ones beside them, 4 over the other places too. */
  readonly rank: 0 | 1 | 2 | 3 | 4;
  readonly words: string;
}

export const WORD_ROWS: readonly WordRow[] = [
  // E-mail
  { kind: 'email', rank: 1, words: '~email|~e mail|mail|emailaddress|email address|email id|mail address|~usermail|email 地址|邮箱|郵箱|电子邮件|電子郵件|邮件地址|電郵|电邮|邮箱地址|信箱' },
  // Telephone
  { kind: 'tel', rank: 1, words: '~phone|~telephone|~mobile|~cellphone|tel|cell|mob|fax|phone number|mobile number|phone no|mobile no|contact number|contact no|daytime phone|evening phone|telno|telnum|phonenum|mobilephone|sms number|whatsapp|~shouji|sjh|lxdh|dianhua|area code|areacode|手机|手機|电话|電話|手机号|手机号码|手機號碼|联系方式|聯絡電話|联系电话|固定电话|座机|传真|移动电话|行動電話|号码归属' },
  { kind: 'none', rank: 2, words: 'country code|calling code|dial code|phone type|tel type|phone country|area code country|国家代码|国际区号|國碼' },
  // Names
  { kind: 'name', rank: 1, words: '~firstname|~lastname|~fullname|~realname|~truename|~surname|~middlename|~givenname|~familyname|first name|last name|full name|your name|real name|legal name|given name|family name|middle name|middle initial|maiden name|forename|fname|lname|mname|contact name|contact person|recipient|recipient name|consignee|receiver|beneficiary name|customer name|guest name|passenger name|name on account|account holder|holder name|hold name|payee|salutation name|xingming|~zhenshixingming|姓名|真实姓名|您的姓名|联系人|聯絡人|收件人|收货人|收貨人|姓氏|开户名|开户名称|户名|戶名|开户人|开户姓名|称呼|借款人姓名|法人姓名|申请人|投保人|被保险人|乘客姓名|入住人|英文名|中文名|名字|拼音姓|拼音名' },
  { kind: 'name', rank: 2, words: 'name on card|card holder|cardholder name|credit card holder|~creditcardholder|~cardholder|~holdername|~nameoncard|cc name|name as it appears on card|name as it appears on the card|name as shown on card|card owner|持卡人|持卡人姓名|身份证姓名|证件姓名|id card name|passport surname|passport last name|passport first name|passport middle name|passport given name|passport name|name on passport|passport additional name|passport family name' },
  { kind: 'name', rank: 0, words: 'name|first|last|given|family|姓|名' },
  { kind: 'none', rank: 2, words: 'company|company name|organization|organisation|organization name|business name|corporate name|employer|school|university|store name|shop name|brand|product name|item name|project name|file name|filename|domain name|host name|hostname|server name|event name|team name|group name|list name|display name|screen name|nick|nickname|nick name|alias|handle|pet name|bank name|branch name|field name|tag name|category name|page name|site name|website|web site|homepage|url|公司|公司名称|企业名称|单位名称|单位|机构名称|项目名称|商品名称|产品名称|店铺名称|昵称|暱稱|网名|银行名称|开户行|开户银行|支行|标题|标签|学校|网址|品牌|名称|文件名|借款名称|活动名称|规则名称' },
  { kind: 'none', rank: 1, words: '~username|user name|userid|user id|~loginname|login name|login id|loginid|login|user|uname|account name|member id|customer id|account id|用户名|用戶名|登录名|登入名|账号|帐号|賬號|帳號|会员名|会员号|登录账号|用户账号|推荐人|介绍人' },
  // Birth dates
  { kind: 'bday', rank: 2, words: '~birthday|~birthdate|~dateofbirth|birth|bday|dob|date of birth|birth date|birth day|birth month|birth year|born|day of birth|month of birth|year of birth|dobday|dobmonth|dobyear|geburtsdatum|~shengri|生日|出生日期|出生年月|出生年|出生月|出生' },
  // Addresses
  { kind: 'street-address', rank: 1, words: '~address|addr|~streetaddress|street|street address|address line|address 1|address 2|address1|address2|address line 1|address line 2|addressline1|addressline2|mailing address|home address|billing address|shipping address|delivery address|residential address|house number|house no|apt|apartment|apartment number|suite|unit number|building|city|town|suburb|locality|county|province|state|state province|zip|~zipcode|~postcode|~postalcode|zip code|postal code|post code|postal|pincode|district|neighborhood|neighbourhood|po box|~dizhi|地址|详细地址|詳細地址|收货地址|收貨地址|家庭地址|居住地址|户籍地址|联系地址|通讯地址|通訊地址|街道|门牌号|小区|省份|所在城市|所在地区|所在地|城市|区县|县区|省市区|邮编|邮政编码|郵遞區號|楼号|现居住地|居住地' },
  { kind: 'none', rank: 2, words: 'ip address|mac address|web address|site address|url address|wallet address|address type|address name|address book|email state|ip地址|mac地址|网站地址|链接地址|图片地址|钱包地址|银行地址|跳转地址|开户行所在地|united states|state of|status|statement|capacity' },
  { kind: 'none', rank: 1, words: 'country|country region|nationality|region|gender|sex|title|occupation|job title|industry|income|salary|age|language|currency|time zone|timezone|国家|国籍|性别|职业|行业|月收入|年龄|学历|婚姻状况|民族|职位|币种|语言' },
  // Identity
  { kind: 'national-id', rank: 2, words: '~idcard|id card|id number|~idnumber|id no|~idno|idcardno|identity number|identity card|identity no|identification number|national id|national id number|nationalid|~ssn|social security|social security number|social insurance number|tax id|taxpayer id|tax identification number|taxid|tin|itin|nric|fin number|hkid|aadhaar|aadhar|pan number|pan card|cpf|dni|nie|nif|codice fiscale|personnummer|bsn|pesel|curp|rut|resident id|citizen id|~identitycard|~identityno|~identitynum|idcode|certno|cert no|certificate no|~sfz|~shenfenzheng|zjhm|身份证|身份證|身份证号|身份证号码|身份證字號|证件号|证件号码|證件號碼|公民身份号码|居民身份证|有效证件号|身份号码|税号个人|社保号|社会保障号' },
  { kind: 'none', rank: 2, words: 'id type|document type|card type|certificate type|证件类型|證件類型|卡类型|证件种类' },
  { kind: 'passport', rank: 2, words: '~passport|passport number|passport no|护照|護照|护照号|护照号码|港澳通行证|通行证号' },
  // Cards and accounts
  { kind: 'cc-number', rank: 2, words: '~cardnumber|~cardno|card number|card no|card num|~cardnum|credit card number|debit card number|credit card|debit card|~creditcard|ccnumber|ccnum|cc number|cc num|ccno|card|~bankcard|bank card|bank card number|银行卡|銀行卡|银行卡号|卡号|卡號|信用卡号|信用卡|储蓄卡|借记卡|信用卡號' },
  { kind: 'cc-csc', rank: 3, words: '~cvv|~cvc|cvn|csc|cvv2|cvc2|card security code|security code|card verification|card verification code|card code|card verification number|verification number|~cardcode|~cardcvc|安全码|安全碼|卡背面|背面三位|末三位|后三位|卡片安全码' },
  { kind: 'cc-exp', rank: 3, words: '~expiry|~expiration|~expdate|exp|exp date|expiry date|expiration date|expires|valid thru|valid until|valid through|exp month|exp year|expmonth|expyear|expiry month|expiry year|expiration month|expiration year|card expiry|ccexp|cc exp|cc month|cc year|ccmonth|ccyear|card month|card year|cardmonth|cardyear|mm yy|mm yyyy|有效期|有效期限|到期日|卡有效期|有效期至' },
  { kind: 'iban', rank: 2, words: '~iban|international bank account number|国际银行账号|国际银行帐号' },
  { kind: 'bank-account', rank: 2, words: '~accountnumber|~bankaccount|account number|account no|acct|acct number|acct no|bank account|bank account number|bank acct|accountno|acctno|bankaccountno|deposit account|银行账号|银行帐号|银行账户|对公账号|收款账号|收款账户|银行賬號|开户账号|开户帐号|账户号码' },
  { kind: 'none', rank: 3, words: 'routing number|routing|sort code|swift|swift code|bic|bsb|ifsc|gift card|gift card number|giftcard|loyalty card|membership card|library card|member card|rewards card|sim card|会员卡|会员卡号|礼品卡|优惠券|优惠码|充值卡' },
  // Secrets
  { kind: 'password', rank: 2, words: '~password|~passwd|passphrase|pass|pwd|~pword|pin|pin code|passcode|密码|密碼|口令|登录密码|交易密码|支付密码|确认密码|新密码|旧密码|原密码' },
  { kind: 'one-time-code', rank: 3, words: '~otp|onetimecode|one time code|one time password|one time passcode|verification code|verificationcode|~verifycode|verify code|~smscode|sms code|~validatecode|~validcode|~authcode|auth code|authentication code|authenticator code|confirmation code|security code sms|2fa|mfa|totp|two factor code|login code|passcode sms|~yzm|vcode|~phonecode|~mobilecode|~mailcode|~emailcode|6 digit code|code from sms|enter the code|验证码|驗證碼|动态码|动态密码|校验码|激活码|一次性密码|邮箱验证码|动态口令' },
  { kind: 'one-time-code', rank: 4, words: 'sms code|sms verification code|sms captcha|短信验证码|手机验证码|手机短信验证码|获取验证码|短信校验码|手机校验码' },
  { kind: 'none', rank: 3, words: 'passport country|passport expiry|passport expiry date|passport expiration date|passport issue|passport issue date|date of issue|issue date|date of expiry|护照有效期|证件有效期|签发日期|商品有效期|发证日期' },
  { kind: 'none', rank: 0, words: 'dd mm yyyy|mm dd yyyy|yyyy mm dd' },
  { kind: 'none', rank: 4, words: '~captcha|~imgcode|image code|imagecode|picture code|~piccode|~checkcode img|recaptcha|security image|characters in the image|characters you see|图形验证码|图片验证码|图形码|圖形驗證碼|图片码|~imagevalidate|answer the question' },
  // Nothing personal
  { kind: 'none', rank: 3, words: '~search|query|keyword|keywords|find|filter|sort|sort by|搜索|搜尋|查询|关键字|关键词|筛选|检索' },
  { kind: 'none', rank: 2, words: '~coupon|promo|promo code|promocode|promotion code|discount|discount code|voucher|voucher code|referral|referral code|invite code|invitation code|gift code|~invitecode|邀请码|推荐码|推广码|折扣码|兑换码|优惠' },
  { kind: 'none', rank: 2, words: 'comment|comments|message|subject|notes|note|remark|remarks|feedback|description|review|reason|question|security question|answer|secret answer|hint|bio|about|title of|body|备注|留言|评论|描述|原因|说明|内容|意见|反馈|问题|答案|密保|主题|简介' },
  { kind: 'none', rank: 2, words: 'amount|quantity|qty|price|total|sum|number of|count|percent|percentage|rate|fee|balance|weight|height|size|order number|order no|order id|invoice|invoice number|tracking number|serial number|license key|product key|金额|数量|价格|单价|总额|利率|余额|费用|期限|年化|人数|次数|订单号|订单编号|运单号|快递单号|发票|编号|序列号|页码|百分比|额度|投资金额|借款金额|还款|融资' },
  { kind: 'none', rank: 2, words: 'start time|end time|start date|end date|from date|to date|check in|check out|checkin|checkout date|departure|arrival|departure date|return date|date from|date to|due date|created|updated|publish date|开始时间|结束时间|起始|截止|日期从|发布时间|创建时间|更新时间|发起日期|到账时间|时间|入住日期|离店日期|出发' },
  { kind: 'none', rank: 2, words: 'company number|company registration|registration number|vat|vat number|vat id|ein|business license|license plate|plate number|vin|营业执照|统一社会信用代码|组织机构代码|车牌|车牌号|注册号|税务登记' },
  { kind: 'none', rank: 2, words: 'remember|remember me|subscribe|agree|terms|newsletter opt|~csrf|~token|~honeypot|do not fill|leave blank|leave this field|if you are human|captcha answer|微信号|微信|qq号|qq|wechat' },
];
