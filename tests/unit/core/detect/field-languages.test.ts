import { beforeAll, describe, expect, it } from 'vitest';
import { classifyField } from '@/utils/core/detect/field';
import { foldWords, learnSigns } from '@/utils/core/detect/fold-words';
import { matchWords, plainWords } from '@/utils/core/detect/word-match';
import { ALL_WORDS } from '@/utils/core/detect/words/all';
import { EN_WORDS } from '@/utils/core/detect/words/en';
import type { WordRow } from '@/utils/core/detect/words/row';
import { SIGNS } from '@/utils/core/detect/words/signs';
import { ZH_WORDS } from '@/utils/core/detect/words/zh';
import { buildIndex, learnWords, wordIndex } from '@/utils/core/detect/words-index';
import type { Kind } from '@/utils/core/item';
import { field } from './fields';

const KINDS_OF_ALL = [
  'email',
  'tel',
  'name',
  'street-address',
  'bday',
  'national-id',
  'passport',
  'cc-number',
  'cc-csc',
  'cc-exp',
  'bank-account',
  'password',
  'one-time-code',
  'username',
  'tax-id',
  'health-id',
  'driving-licence',
  'travel-permit',
  'vehicle-plate',
  'wallet-key',
  'api-token',
  'none',
] as const;
/** In the order of KINDS_OF_ALL. */
const LABELS: Readonly<Record<string, string>> = {
  en: 'E-mail address|Daytime phone|First name|Street|Date of birth|Social Security number|Passport no.|Card number|Security code|Expiry date|Account number|Password|Verification code|User ID|Tax ID|NHS number|Driving licence number|Residence permit|License plate|Seed phrase|API key|Gift card number',
  zh: '电子邮箱|联系电话|收货人姓名|详细地址|出生日期|身份证号码|护照号码|银行卡号|安全码|有效期|收款账号|登录密码|短信验证码|用户名|个人税号|医保卡号|驾驶证号|港澳通行证|车牌号码|助记词|访问令牌|订单编号',
  'zh-tw':
    '電子郵件|行動電話|收件人姓名|通訊地址|出生年月日|身分證字號|護照號碼|信用卡號|檢查碼|有效期限|銀行帳號|密碼|簡訊驗證碼|使用者名稱|稅籍編號|健保卡號|駕駛執照|台胞證|車牌號碼|助記詞|存取權杖|訂單編號',
  de: 'E-Mail-Adresse|Telefonnummer|Vorname|Straße und Hausnummer|Geburtsdatum|Personalausweisnummer|Reisepassnummer|Kreditkartennummer|Prüfziffer|Gültig bis|Kontonummer|Passwort|Bestätigungscode|Benutzername|Steuer-ID|Krankenversichertennummer|Führerscheinnummer|Aufenthaltstitel|Kfz-Kennzeichen|Wiederherstellungsphrase|Zugriffstoken|Gutscheincode',
  fr: 'Adresse e-mail|Téléphone portable|Prénom|Numéro et rue|Date de naissance|Numéro de sécurité sociale|Numéro de passeport|Numéro de carte|Cryptogramme visuel|Date d’expiration|Numéro de compte|Mot de passe|Code de vérification|Identifiant|Numéro fiscal|Carte Vitale|Permis de conduire|Titre de séjour|Plaque d’immatriculation|Phrase de récupération|Clé API|Code promo',
  es: 'Correo electrónico|Teléfono móvil|Apellidos|Dirección|Fecha de nacimiento|DNI / NIE|Número de pasaporte|Número de tarjeta|Código de seguridad|Fecha de caducidad|Número de cuenta|Contraseña|Código de verificación|Nombre de usuario|RFC|Tarjeta sanitaria|Carnet de conducir|Permiso de residencia|Matrícula|Frase semilla|Clave API|Número de pedido',
  pt: 'Endereço de e-mail|Celular|Nome completo|Endereço|Data de nascimento|RG|Número do passaporte|Número do cartão|Código de segurança|Validade|Conta corrente|Senha|Código de verificação|Nome de usuário|CPF|Cartão SUS|CNH|Autorização de residência|Placa do veículo|Chave privada|Chave de API|CNPJ',
  it: 'Indirizzo e-mail|Cellulare|Cognome|Indirizzo|Data di nascita|Carta d’identità|Numero passaporto|Numero della carta|Codice di sicurezza|Scadenza|Conto corrente|Parola chiave|Codice di verifica|Nome utente|Codice fiscale|Tessera sanitaria|Patente di guida|Permesso di soggiorno|Targa|Chiave privata|Chiave API|Partita IVA',
  nl: 'E-mailadres|Telefoonnummer|Achternaam|Straatnaam|Geboortedatum|BSN|Paspoortnummer|Kaartnummer|Beveiligingscode|Vervaldatum|Rekeningnummer|Wachtwoord|Verificatiecode|Gebruikersnaam|Belastingnummer|Zorgpas|Rijbewijsnummer|Verblijfsvergunning|Kenteken|Herstelzin|API-sleutel|Kortingscode',
  pl: 'Adres e-mail|Numer telefonu|Imię i nazwisko|Ulica|Data urodzenia|PESEL|Numer paszportu|Numer karty|Kod zabezpieczający|Data ważności|Numer konta|Hasło|Kod weryfikacyjny|Nazwa użytkownika|Numer identyfikacji podatkowej|Numer karty EKUZ|Prawo jazdy|Karta pobytu|Numer rejestracyjny|Klucz prywatny|Klucz API|NIP',
  tr: 'E-posta adresi|Cep telefonu|Adı Soyadı|Açık adres|Doğum tarihi|T.C. Kimlik No|Pasaport numarası|Kart numarası|Güvenlik kodu|Son kullanma tarihi|Hesap no|Şifre|Doğrulama kodu|Kullanıcı adı|Vergi numarası|SGK sicil no|Ehliyet no|İkamet izni|Plaka|Özel anahtar|API anahtarı|Şirket adı',
  ru: 'Электронная почта|Контактный телефон|Фамилия|Улица|Дата рождения|СНИЛС|Серия и номер паспорта|Номер карты|Код безопасности|Срок действия карты|Номер счёта|Пароль|Код из СМС|Логин|ИНН|Полис ОМС|Водительское удостоверение|Вид на жительство|Госномер|Сид-фраза|Токен доступа|Промокод',
  ja: 'メールアドレス|電話番号|お名前|ご住所|生年月日|マイナンバー|パスポート番号|カード番号|セキュリティコード|有効期限|口座番号|パスワード|認証コード|ログインID|納税者番号|健康保険証番号|運転免許証番号|在留カード番号|車両番号|秘密鍵|アクセストークン|会社名',
  ko: '이메일|휴대폰 번호|성명|도로명 주소|생년월일|주민등록번호|여권번호|카드번호|보안코드|유효기간|계좌번호|비밀번호|인증번호|아이디|납세자번호|건강보험증번호|운전면허번호|영주증|차량번호|개인 키|액세스 토큰|사업자등록번호',
  hi: 'ईमेल पता|मोबाइल नंबर|पूरा नाम|स्थायी पता|जन्म तिथि|आधार संख्या|पासपोर्ट संख्या|कार्ड नंबर|सुरक्षा कोड|समाप्ति तिथि|खाता संख्या|पासवर्ड|सत्यापन कोड|उपयोगकर्ता नाम|पैन नंबर|आयुष्मान कार्ड|ड्राइविंग लाइसेंस|निवास परमिट|वाहन संख्या|निजी कुंजी|एक्सेस टोकन|कूपन कोड',
  id: 'Alamat email|Nomor telepon|Nama lengkap|Alamat rumah|Tanggal lahir|Nomor Induk Kependudukan|Nomor paspor|Nomor kartu|Kode keamanan|Masa berlaku|Nomor rekening|Kata sandi|Kode verifikasi|Nama pengguna|NPWP|Nomor BPJS|Nomor SIM|KITAS|Plat nomor|Frasa pemulihan|Kunci API|Kode promo',
  vi: 'Địa chỉ email|Số điện thoại|Họ và tên|Địa chỉ thường trú|Ngày sinh|Căn cước công dân|Số hộ chiếu|Số thẻ|Mã bảo mật|Ngày hết hạn|Số tài khoản|Mật khẩu|Mã xác nhận|Tên đăng nhập|Mã số thuế cá nhân|Bảo hiểm y tế|Giấy phép lái xe|Thẻ tạm trú|Biển số xe|Khóa riêng tư|Khóa API|Mã giảm giá',
};

const kindOf = (label: string) => {
  const [first] = classifyField(field({ label }));
  return first && first.confidence >= 0.55 ? first.kind : 'none';
};

beforeAll(() => learnSigns(SIGNS));
beforeAll(() => {
  for (const rows of ALL_WORDS) learnWords(rows);
});

describe.each(Object.entries(LABELS))('labels in %s', (_, labels) => {
  it.each(labels.split('|').map((label, at) => [label, KINDS_OF_ALL[at] as Kind | 'none'] as const))(
    '%s is %s',
    (label, kind) => {
      expect(kindOf(label)).toBe(kind);
      expect(kindOf(`${label} *`)).toBe(kind);
    },
  );
});

describe('the words', () => {
  it('of every language cover every kind that has a number or a secret', () => {
    expect(ALL_WORDS).toHaveLength(16);
    for (const rows of ALL_WORDS) {
      const covered = new Set(rows.map(([what]) => what.split(/[ /]/)[0]));
      for (const kind of KINDS_OF_ALL) expect(covered, `${rows[0]?.[1]}: ${kind}`).toContain(kind);
    }
  });

  it('are learnt once, and those that were known stay', () => {
    const rows: readonly WordRow[] = [['email', 'quxmail']];
    expect(kindOf('Quxmail')).toBe('none');
    learnWords(rows);
    const index = wordIndex();
    learnWords(rows);
    expect(wordIndex()).toBe(index);
    expect(kindOf('Quxmail')).toBe('email');
    expect(kindOf('Passwort')).toBe('password');
  });

  it('of two languages know nothing of a third', () => {
    const index = buildIndex([EN_WORDS, ZH_WORDS]);
    expect(matchWords(plainWords('电话', false), false, index)[0]?.word.kind).toBe('tel');
    expect(matchWords(plainWords('Telefon', false), false, index)).toEqual([]);
  });

  it('stand in the tables once each and in their plain form', () => {
    for (const rows of ALL_WORDS) {
      const seen = new Map<string, string>();
      for (const [what, words] of rows) {
        for (const word of words.replace(/\{[^}]*\}/g, 'x').split('|')) {
          expect(foldWords(word), `${what}: ${word}`).not.toBe('');
          expect(word, what).not.toMatch(/[{}]/);
          expect(seen.get(`${what}/${word}`), `${word} in ${what}`).toBeUndefined();
          if (!word.includes('x')) seen.set(`${what}/${word}`, word);
        }
      }
    }
  });

  it('of the two languages that are always loaded are small, those of the others smaller', () => {
    const bytes = (rows: readonly WordRow[]) => JSON.stringify(rows).length;
    expect(bytes(EN_WORDS) + bytes(ZH_WORDS)).toBeLessThan(16_000);
    for (const rows of ALL_WORDS) if (rows !== EN_WORDS && rows !== ZH_WORDS) expect(bytes(rows)).toBeLessThan(3_200);
  });
});
