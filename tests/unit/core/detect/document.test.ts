import { describe, expect, it } from 'vitest';
import type { FieldFacts } from '@/utils/core/detect/detection';
import { documentOf } from '@/utils/core/detect/document';
import { DOCUMENT_WORDS } from '@/utils/core/detect/document-words';
import { learnRegions } from '@/utils/core/detect/packs/all';
import { field } from './fields';

learnRegions();

const look = (facts: Partial<FieldFacts>, name: string) =>
  documentOf(field({ type: 'file', ...facts }), name, { region: 'CN' });
const subtypeOf = (facts: Partial<FieldFacts>, name = 'IMG_1234.jpg') => look(facts, name)?.subtype ?? null;

describe('a file that was chosen', () => {
  it.each([
    ['身份证正面', 'national-id'],
    ['请上传手持身份证照片', 'national-id'],
    ['身份證反面', 'national-id'],
    ['证件正面（人像面）', 'national-id'],
    ['驾驶证', 'driving-licence'],
    ['行驶证副页', 'driving-licence'],
    ['户口本首页', 'household-register'],
    ['近六个月银行流水', 'bank-statement'],
    ['信用卡账单', 'bank-statement'],
    ['银行卡正面照', 'bank-card'],
    ['工资单或收入证明', 'payslip'],
    ['门诊病历', 'medical-record'],
    ['人脸照片', 'photo'],
    ['护照首页', 'passport'],
    ['个人简历', 'cv'],
    ['手写签名', 'signature'],
    ['住址证明（水电费账单）', 'proof-of-address'],
    ['Passport scan', 'passport'],
    ['Passport photo', 'photo'],
    ["Driver's license (front)", 'driving-licence'],
    ['Photo ID', 'national-id'],
    ['Front of ID', 'national-id'],
    ['Take a selfie', 'photo'],
    ['Upload your CV', 'cv'],
    ['Résumé', 'cv'],
    ['Latest bank statements', 'bank-statement'],
    ['Utility bill', 'proof-of-address'],
    ['Proof of address', 'proof-of-address'],
    ['Your signature', 'signature'],
    ['Last three pay slips', 'payslip'],
    ['Personalausweis Vorderseite', 'national-id'],
    ['Kontoauszug', 'bank-statement'],
    ['Lebenslauf hochladen', 'cv'],
    ["Pièce d'identité", 'national-id'],
    ['Bulletin ou fiche de paie', 'payslip'],
    ['Justificatif de domicile', 'proof-of-address'],
    ['Pasaporte', 'passport'],
    ['Extracto bancario', 'bank-statement'],
    ['Comprobante de domicilio', 'proof-of-address'],
    ['Extrato bancário', 'bank-statement'],
    ['Busta paga', 'payslip'],
    ['Estratto conto', 'bank-statement'],
    ['Paspoort', 'passport'],
    ['Bankafschrift', 'bank-statement'],
    ['Dowód osobisty', 'national-id'],
    ['Życiorys', 'cv'],
    ['Kimlik ön yüz', 'national-id'],
    ['Özgeçmiş', 'cv'],
    ['Паспорт', 'passport'],
    ['Выписка из банка', 'bank-statement'],
    ['Резюме', 'cv'],
    ['運転免許証', 'driving-licence'],
    ['履歴書', 'cv'],
    ['여권 사본', 'passport'],
    ['급여명세서', 'payslip'],
    ['बायोडाटा', 'cv'],
    ['KTP', 'national-id'],
    ['Daftar riwayat hidup', 'cv'],
    ['Hộ chiếu', 'passport'],
    ['Sao kê', 'bank-statement'],
  ])('into "%s" is %s, whatever it is called', (label, subtype) => {
    expect(subtypeOf({ label })).toBe(subtype);
  });

  it.each([
    [{ name: 'idFront' }, 'national-id'],
    [{ name: 'id_card_front' }, 'national-id'],
    [{ id: 'passportUpload' }, 'passport'],
    [{ name: 'bankStatement' }, 'bank-statement'],
    [{ aria: '上传身份证' }, 'national-id'],
    [{ nearby: 'Proof of address (PDF)' }, 'proof-of-address'],
    [{ label: 'Choose a file', name: 'cv' }, 'cv'],
  ] as [Partial<FieldFacts>, string][])('into a field that says %j is %s', (facts, subtype) => {
    expect(subtypeOf(facts)).toBe(subtype);
  });

  it.each([
    ['passport_scan.pdf', 'passport'],
    ['MyPassport.JPG', 'passport'],
    ['身份证正面2026.jpg', 'national-id'],
    ['id-front.png', 'national-id'],
    ['Kontoauszug_03.pdf', 'bank-statement'],
    ['Resume Li Lei.docx', 'cv'],
    ['户口本.zip', 'household-register'],
    ['selfie.heic', 'photo'],
  ])('called %s is %s, where the field does not say', (name, subtype) => {
    expect(subtypeOf({ label: 'Attachment' }, name)).toBe(subtype);
  });

  it.each([
    [{ label: 'Attachment' }, 'IMG_1234.jpg'],
    [{ label: 'Upload a file', name: 'file' }, 'scan.pdf'],
    [{ label: 'Profile picture', name: 'avatar' }, 'me.jpg'],
    [{ label: 'Picture of the product' }, 'passport.jpg'],
    [{ label: 'Your pet shop: product picture', name: 'avatar' }, 'cat.png'],
    [{ label: 'Import customers (CSV)' }, 'people.csv'],
    [{ label: 'Upload your theme' }, 'resume.zip'],
    [{ label: '营业执照' }, '身份证.jpg'],
    [{ label: 'Business licence' }, 'licence.pdf'],
    [{ label: '上传头像' }, 'photo.jpg'],
    [{ label: 'Source code' }, 'passport.js'],
    [{ label: '' }, 'valid-card-design.png'],
    [{ label: '' }, 'receive.pdf'],
    [{ label: 'Company logo' }, 'signature.png'],
    [{}, ''],
  ] as [Partial<FieldFacts>, string][])('into %j called %j is nothing', (facts, name) => {
    expect(look(facts, name)).toBeNull();
  });

  it('is named by its own name, and says why', () => {
    expect(look({ label: 'Bank statement' }, 'Scan 1.PDF')).toMatchObject({
      kind: 'document',
      subtype: 'bank-statement',
      start: 0,
      end: 10,
      normalized: 'scan 1.pdf',
      evidence: [{ code: 'label_word', params: { word: 'bank statement' } }],
    });
    expect(look({}, 'passport.pdf')?.evidence).toEqual([{ code: 'file_word', params: { word: 'passport' } }]);
  });
});

it('no word stands twice', () => {
  const all = Object.values(DOCUMENT_WORDS).flatMap((words) => words.split('|').filter(Boolean));
  expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
});
