// What fields are called in English, and the names that pages of all countries give in their code. Data; see docs/data.md.
import type { WordRow } from './row';

export const EN_WORDS: readonly WordRow[] = [
  ['email', '~email|~email address|~e mail|e mail address|mail|mail {id,address}|~mailaddress|~usermail'],
  [
    'none',
    'email {title,subject,template,format,preferences,type,list,name,state,frequency}|mailing list|{phone,tel} type|~microphone|~headphone|iphone|{ip,mac} address|~ipaddress|~macaddress|{web,site,url,wallet,deposit,contract,server,smtp,bank} address|address {type,name,title,book,id,label}|united states|status|statement|=country|=country {region,or region}|=countries|company|~companyname|organization|organisation|employer|school|university|college|brand|filename|domain|hostname|alias|website|url|{bank,domain,host,file} name|dd mm yyyy|mm dd yyyy|{activation,product,access,company} code|=code|~coupon|~promo code|promo|promotion code|discount|voucher|{gift,offer,redeem} code|~giftcode|comment|comments|~message|subject|notes|note|remark|remarks|feedback|description|review|reason|question|~securityquestion|answer|instructions|~content|~signature|~amount|quantity|qty|~price|total|count|rate|fee|balance|~order {number,no,id}|~invoice|tracking number|serial|serial number|sku|model|{reference,booking,confirmation,ticket,flight} number|number of|{start,end} time|check in|check out|checkin|departure|arrival|date {from,to,range}|{start,end,delivery,event,purchase} date|~vat number|vat|vatin|ein|gstin|vin|imei|{registration,company registration} number|{company,business} tax id|remember|subscribe|agree|terms|~csrf|~token|~honeypot|do not fill|leave {blank,this field}|if you are human',
  ],
  ['tel', '~phone|phone number|~telephone|~mobile|~cellphone|tel|cell|mob|fax|contact {number,no}|sms number|whatsapp'],
  ['tel/area-code', 'area code|areacode|phone {area,prefix}'],
  ['tel/extension', '=ext|=extension|phone {ext,extension}|extension number'],
  ['none/country-code', 'country code|{calling,dial,dialing,dialling,isd} code|phone country'],
  [
    'name',
    '=name|{~full,~real,~true,your,legal,my} name|~contact name|contact person|~customer name|{beneficiary,guest,passenger,traveler,payer,patient,applicant,borrower,sender,spouse,parent} name|recipient|consignee|receiver|emergency contact|{ship,bill} to name|applicant s name|traveller name|=m i|xingming|~zhenshixingming',
  ],
  ['name/given-name', '~first name|~given name|~forename|fname|preferred name|{first,given,christian} names'],
  ['name/additional-name', '~middle name|middle initial|mname'],
  ['name/family-name', '~last name|~surname|~family name|maiden name|lname|{second,last} name|last names'],
  [
    'name/holder 2',
    '~name on card|name on the card|{card,cardholder,account} {holder,owner}|~cardholder|~cardholder name|~holder name|hold name|holder|payee|~cardname|ccname|cc name|credit card name|as {it appears,shown} on {card,the card,your card}|{first,last} name on card|name on account',
  ],
  [
    'name 2',
    '{id card,passport} name|passport {first,last,middle,given,additional,family} name|passport {surname,given names}|name {on id,on passport,as in passport}',
  ],
  ['name 0', 'name|first|last|given|family'],
  [
    'username',
    '~username|user name|{user,~login,~logon,sign in,signin,account,member} {name,id}|userid|uname|usr|~accountname|{customer,client,net,unique,student,employee,staff,online,access,subscriber} id|customer number|{netid,clientnumber}|user {login,code,account}|{login,user} {username,user}|{login,account,author} login|user or email|yonghuming|~zhanghao|{member,membership,client,student,employee,staff} number',
  ],
  ['username 0', '=login|=user|=account|=log in|=uid|=logon|=sign in|=identifier|=your id'],
  ['bday', '~birthday|~birthdate|~date of birth|birth|bday|dob|birth date|born|d o b|~shengri'],
  ['bday/day', 'day of birth|{dob,bday,birthday,birth date,date of birth} day|dobday'],
  ['bday/month', '~birth month|month of birth|{dob,bday,birthday,birth date,date of birth} month|dobmonth'],
  ['bday/year', '~birth year|year of birth|{dob,bday,birthday,birth date,date of birth} year|dobyear'],
  [
    'none 3',
    'place of birth|birth place|birthplace|{country,city} of birth|birth country|{child,baby} s birthday|due date|{id,document,certificate,identification,passport,account} type|~card type|type of {id,document}|card brand|{issuing,passport} country|country of issue|issuing authority|passport issue|passport issue date|date of {issue,expiry}|issue date|{passport,licence,license,id,visa,document,permit} {expiry,expiration}|{passport,licence,license,id,visa,document,permit} {expiry,expiration} date|{plate,license} state|~routing|routing|~sort code|swift|bic|bsb|ifsc|bank code|~gift card|{loyalty,rewards,policy,known traveler} number|{loyalty,membership,library,rewards,sim} card|{loyalty,rewards,policy} number|{password,session,token,link,coupon} expiry|password hint|~search|query|=q|~keyword|keywords|find|filter|sort',
  ],
  ['part/month', 'month|=mm|=mon|=mo'],
  ['part/year', 'year|=yy|=yyyy|=yr'],
  ['part/day', '=day|=dd'],
  ['part/number', '=number|=no|=num|=nr'],
  [
    'street-address',
    '~address|addr|~street|street address|{mailing,home,billing,shipping,delivery,postal} address|house {number,no,name}|~housenumber|building|po box|p o box|locality|~dizhi',
  ],
  ['street-address/address-line1', '~address 1|~address line 1|address line|addr1|first line|line1|street 1|street1'],
  [
    'street-address/address-line2',
    '~address 2|~address line 2|address line {3,two}|address 3|addr2|{second,address second} line|second address line|line2|line 2|street 2|street2|apt|apartment|suite|unit number|flat|floor',
  ],
  ['street-address/address-level2', 'city|town|suburb|municipality|~cityname|village'],
  ['street-address/address-level1', 'county|province|state|state province|prefecture|=region'],
  ['street-address/address-level3', 'district|neighborhood|neighbourhood|borough|ward'],
  [
    'street-address/postal-code 2',
    'zip|~zip code|~postcode|~postal code|zip postal|{zip postal,postal zip,post} code|postal|pincode|pin code|eircode|postcode zip',
  ],
  [
    'none/signup',
    'nick|nickname|{display,screen} name|~referral|referrer|referred by|{invite,invitation} code|~invitecode',
  ],
  [
    'none 1',
    'country|countries|country {name,territory}|nationality|citizenship|sex|gender|title|salutation|occupation|profession|job|position|income|salary|age|language|timezone|prefix|suffix',
  ],
  [
    'national-id',
    '~id card|{~id,identity,identification,document,certificate,cert,government id,personal id,id card,id document,identity document,national id,social insurance,sin,ni,pps} number|{~id,idcard,identity,identification,cert,certno,certificate} no|certno|{identity,~national,government,resident,citizen,voter} id|national identity number|~identity {number,card,no,num}|national insurance|nino|~ssn|=sin|~social security|social security {no,number}|personal number|citizen number|idcode|nric|hkid|aadhaar|aadhar|cnic|~sfz|~shenfenzheng|zjhm|~cardid',
  ],
  [
    'tax-id',
    '~tax id|{tax,taxpayer} id number|taxpayer id|{taxpayer,tax} identification number|tax {number,no,file number,reference number}|tin|itin|tfn|utr|unique taxpayer reference|pan {number,card,no}',
  ],
  [
    'health-id',
    '~nhs number|medicare|medicare card number|medical record number|mrn|patient {id,number}|ehic|health {card,insurance,id,number}',
  ],
  [
    'driving-licence',
    '{driver s,drivers,driver,driving} {license,licence}|dl {number,no}|dln|~{driver,driving,drivers}licen',
  ],
  [
    'travel-permit',
    'travel permit|~residence permit|residence card|permanent resident {card,number}|green card|{visa,brp} number|travel document',
  ],
  [
    'vehicle-plate',
    '~{license,licence} plate|number plate|~plate number|~plateno|plate no|registration plate|{vehicle,car} registration|vrm|{car,vehicle} plate',
  ],
  ['passport', '~passport|passport {number,no,num,id,document number}'],
  [
    'cc-number',
    '~{card,cc,credit card} number|~card {no,num}|{debit,bank,payment,cc} card number|~credit card|~bank card|{debit,payment} card|{cc,card} {num,nr,no}|ccnum|ccno|ccnr|=card|primary account number|~yinhangka',
  ],
  [
    'cc-csc',
    '~cvv|~cvc|~ccv|csc|cvv2|cvc2|~security code|card {security,verification} code|card verification|=cid|~card code|{verification,card verification} number|{cvv,cvc,3 digit} code|digits on {back,the back}',
  ],
  [
    'cc-exp',
    '~expiry|~expiration|{~expiry,~expiration,exp} date|~expdate|exp|expires|valid {thru,until,through,to}|good thru|card expiry|ccexp|mm yy|mm yyyy|mmyy|=mm aa|{month,month or} year',
  ],
  [
    'cc-exp/month',
    '{exp,~expiry,~expiration,expire,cc,card,cc exp} month|{expiration date,expiry date,exp date} month|{expmonth,ccmonth,cardmonth}|exp mon',
  ],
  [
    'cc-exp/year',
    '{exp,~expiry,~expiration,expire,cc,card,cc exp} year|{expiration date,expiry date,exp date} year|{expyear,ccyear,cardyear}',
  ],
  ['iban', '~iban|international bank account number'],
  [
    'bank-account',
    '~account number|~bank account|bank account number|{~account,account,bank account} no|acct|{deposit,checking} account|savings account',
  ],
  ['password', '~password|~passwd|~passcode|passphrase|pass|pwd|~pword|pin|psw'],
  [
    'one-time-code',
    '~otp|~one time code|one time {password,passcode,pin}|~verification code|~verify code|~{sms,auth,phone,mobile,mail,email} code|~{validate,valid} code|{authentication,authenticator,confirmation,two factor,two step,login,sign in,backup,recovery} code|2fa|~2fa|mfa|totp|~two factor|~yzm|vcode|{6,six,4} digit code|code {from sms,sent}|enter the code',
  ],
  ['one-time-code 4', '{sms,phone,email} verification code|~sms captcha|code we sent'],
  [
    'none 4',
    '~captcha|~{img,image,pic,check} code|picture code|security {image,check}|{characters,text,letters,symbols} you see|answer the question|in the image|are you human|~randomcode',
  ],
  [
    'impp',
    '~wechat|wechat id|weixin|qq|qq {number,num}|~qqnumber|telegram|telegram username|skype|skype id|~line id|discord|discord username|kakaotalk|{kakao,messenger,threema} id|viber|im {account,handle}|instant {messenger,messaging}|zalo',
  ],
  [
    'wallet-key',
    '~seed phrase|seed words|{recovery,secret recovery,backup,secret,mnemonic} phrase|~recoveryphrase|~mnemonic|~private key|{12,24} word phrase|keystore',
  ],
  [
    'api-token',
    '~api {key,token,secret}|~access token|personal access token|~{secret,access} key|~client secret|{bearer,bot,developer} token|~auth token',
  ],
];
